/** Whether one needs an account to make something with a software; `depends`: on what its host chose. */
export const accounts = ['never', 'optional', 'always', 'depends'] as const;
