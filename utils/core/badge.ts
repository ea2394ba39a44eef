/** What the toolbar says of the page in a tab. `none` clears it. */
export type Badge =
  | { state: 'none' }
  | { state: 'tracked'; serviceName: string; count: number }
  | { state: 'labelled'; organizationName: string };
