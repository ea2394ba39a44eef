import type { Task } from '../catalogue/software-tasks';
import type { Candidate } from '../registry/candidate';
import { madeUpName, type RandomBytes } from './made-up-name';
import { taskAddress } from './task-address';

/** What one needs before one can use a service, as far as is known; `unknown` says nothing for or against it. */
type Need = 'nothing' | 'free' | 'member' | 'client' | 'unclear' | 'account' | 'unknown';

/**
 * What the button of a card opens. `task`: what is done there, absent where the service itself is opened. `signedIn`: for
 * those who have the account already, the task itself.
 */
type Opening =
  | { href: string; task?: Task; needs: Need; signedIn?: undefined }
  | {
      href: string;
      task?: undefined;
      needs: Exclude<Need, 'nothing' | 'unknown'>;
      signedIn: { href: string; task: Task };
    };

/**
 * Where one goes for a suggestion: to the page of its task where nothing is needed before, else to the service, where one
 * signs up or in. The host's word on who may register wins over what its software is known for.
 */
export function openingOf(candidate: Candidate, randomBytes: RandomBytes): Opening {
  const { url, softwareIds, tasks } = candidate;
  const task = tasks?.find(({ path }) => !/\{(?!random\})/.test(path));
  const href = task && taskAddress(url, task.path, () => madeUpName(softwareIds?.[0], randomBytes));
  const needs = needOf(candidate, task);
  if (!task || href === undefined) return { href: url, needs };
  if (needs === 'nothing' || needs === 'unknown') return { href, task, needs };
  return { href: url, needs, signedIn: { href, task } };
}

function needOf({ registration, known }: Candidate, task: Task | undefined): Need {
  if (registration.includes('None')) return 'nothing';
  if (registration.includes('Free')) return 'free';
  if (registration.includes('Member')) return 'member';
  if (registration.includes('Client')) return 'client';
  if (registration.length > 0) return 'unclear';
  if (task?.account || known?.account === 'always') return 'account';
  return known?.account === 'never' || known?.account === 'optional' ? 'nothing' : 'unknown';
}
