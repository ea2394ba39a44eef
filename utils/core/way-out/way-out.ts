/** Where somebody is with a tracked service. */
export const wayStates = ['using', 'moving', 'left'] as const;
type WayState = (typeof wayStates)[number];

/** What one does to leave, in this order; which of them apply depends on the service and on the host chosen. */
const waySteps = ['account', 'takeData', 'bringIn', 'tellOthers', 'closeAccount'] as const;
export type WayStep = (typeof waySteps)[number];

/** How far somebody is with one service. All of it stays on this device. */
export interface Way {
  state: WayState;
  /** Id of the service of a host that was chosen, if one was. */
  chosen?: string;
  done: WayStep[];
}

/** By id of the tracked service. */
export type WayOut = Record<string, Way>;

const serviceId = /^[\w.-]{1,80}\/[\w.-]{1,80}$/;

/** The ways in what is stored; undefined when it is no object. One that does not fit costs itself. */
export function readWayOut(stored: unknown): WayOut | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const read = Object.entries(stored).flatMap(([id, way]: [string, unknown]) => {
    const fitting = /^[a-z0-9-]{1,60}$/.test(id) ? readWay(way) : undefined;
    return fitting ? [[id, fitting] as const] : [];
  });
  return Object.fromEntries(read);
}

function readWay(stored: unknown): Way | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { state, chosen, done } = stored as Partial<Record<keyof Way, unknown>>;
  const known = wayStates.find((each) => each === state);
  if (!known || !Array.isArray(done)) return undefined;
  const steps = waySteps.filter((step) => done.includes(step));
  return { state: known, ...(typeof chosen === 'string' && serviceId.test(chosen) && { chosen }), done: steps };
}

/** What is known of a service and of the host chosen, as far as the steps depend on it. */
interface Terrain {
  /** Whether an account has to be opened at the host first; undefined while none is chosen. */
  needsAccount?: boolean;
  /** Whether the data can be taken out of the service. */
  canTake: boolean;
  /** Whether what runs at the host takes in what came out. */
  takesIn: boolean;
  /** Whether somebody told how the account is closed, and the service is still there. */
  canClose: boolean;
}

/** The steps that apply, in their order. */
export function stepsOf({ needsAccount, canTake, takesIn, canClose }: Terrain): WayStep[] {
  const applies: Record<WayStep, boolean> = {
    account: needsAccount === true,
    takeData: canTake,
    bringIn: canTake && takesIn,
    tellOthers: needsAccount !== undefined,
    closeAccount: canClose,
  };
  return waySteps.filter((step) => applies[step]);
}

/** The one step to do next; undefined when all that apply are done, or the service was left. */
export function nextStep({ state, done }: Way, steps: readonly WayStep[]): WayStep | undefined {
  return state === 'left' ? undefined : steps.find((step) => !done.includes(step));
}

/** A way after a step was ticked or its tick taken away: who does the first step is moving, who does them all has left. */
export function withStep(way: Way, step: WayStep, isDone: boolean, steps: readonly WayStep[]): Way {
  const done = waySteps.filter((each) => (each === step ? isDone : way.done.includes(each)));
  const isThrough = steps.length > 0 && steps.every((each) => done.includes(each));
  if (isThrough) return { ...way, done, state: 'left' };
  const isBack = way.state === 'left' || (way.state === 'using' && done.length > 0);
  return { ...way, done, state: isBack ? 'moving' : way.state };
}
