/** Words of the format that decide whether a service can be used. `DOWN` is in its general document only. */
export const registrationWords = ['None', 'Free', 'Member', 'Client'] as const;
export const loadWords = ['OPEN', 'FULL'] as const;
export const statusWords = ['OK', 'WARNING', 'ALERT', 'ERROR', 'DOWN', 'OVER', 'VOID'] as const;
/** `page`: the address is a page of the host where one looks for the service or asks for it, and not the service. */
export const entries = ['page'] as const;
export const serverTypes = ['NANO', 'PHYSICAL', 'VIRTUAL', 'SHARED', 'CLOUD'] as const;
export const providerTypes = ['HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED'] as const;
export const organizationTypes = [
  'ASSOCIATION',
  'INFORMAL',
  'COOPERATIVE',
  'MICROCOMPANY',
  'COMPANY',
  'INDIVIDUAL',
  'OTHER',
] as const;
