import type { Citation } from './citation';

interface Sentence {
  fr: string;
  en: string;
}

/** How an account is closed. */
interface AccountClosing {
  /** Where it is closed, or the owner's page that tells how. */
  url?: string;
  /** To whom one writes, where that is the way. */
  email?: string;
  difficulty: 'easy' | 'medium' | 'hard' | 'impossible';
  /** What is really closed: `service` is the account of this service and no more; else a sentence that says it. */
  scope: 'service' | Sentence;
  note?: Sentence;
  citations: Citation[];
}

/** What one does to leave a tracked service; what nobody told us is absent. */
export interface LeavingTold {
  /** The service has closed: when, and what became of the data. */
  closed?: Sentence & { citations: Citation[] };
  closeAccount?: AccountClosing;
  export?: { what: Sentence; formats: string[]; url?: string; citations: Citation[] };
}

/** How one leaves tracked services: a file of the package. Accounts that several services share stand in it once. */
export interface LeavingFile {
  accounts: Record<string, AccountClosing>;
  services: Record<string, Omit<LeavingTold, 'closeAccount'> & { closeAccount?: string | AccountClosing }>;
}

/** How one leaves this service; undefined where the file says nothing. */
export function leavingOf({ accounts, services }: LeavingFile, service: string): LeavingTold | undefined {
  if (!Object.hasOwn(services, service)) return undefined;
  const { closeAccount, ...told } = services[service]!;
  return { ...told, closeAccount: typeof closeAccount === 'string' ? accounts[closeAccount] : closeAccount };
}
