import type { WatchChoice } from '../settings';

/**
 * What somebody was choosing when what is stored changed under their hands, in another window: the change is taken over,
 * and what they had chosen besides stays.
 */
export function mergeChoice(choosing: WatchChoice, before: WatchChoice, now: WatchChoice): WatchChoice {
  const gone = new Set(before.services.filter((id) => !now.services.includes(id)));
  const added = now.services.filter((id) => !before.services.includes(id));
  return {
    services: [...new Set([...choosing.services.filter((id) => !gone.has(id)), ...added])],
    labelled: before.labelled === now.labelled ? choosing.labelled : now.labelled,
    allCountries: before.allCountries === now.allCountries ? choosing.allCountries : now.allCountries,
  };
}

/** What one choice has and another has not. */
export function difference(choice: WatchChoice, other: WatchChoice): WatchChoice {
  return {
    services: choice.services.filter((id) => !other.services.includes(id)),
    labelled: choice.labelled && !other.labelled,
    allCountries: choice.allCountries && !other.allCountries,
  };
}

/** All that one choice or the other has, services in the order of their ids. */
export function joined(choice: WatchChoice, other: WatchChoice): WatchChoice {
  return {
    services: [...new Set([...choice.services, ...other.services])].toSorted(),
    labelled: choice.labelled || other.labelled,
    allCountries: choice.allCountries || other.allCountries,
  };
}
