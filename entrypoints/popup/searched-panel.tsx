import type { ComponentChild } from 'preact';
import { Fold } from '../../components/page/fold';
import type { Answer } from '../../utils/core/page/answer-for';
import type { Place } from '../../utils/core/place/place';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import { AnswerPanel } from './answer-panel';

interface Props {
  answer: Answer;
  /** Where the person is; no town can be chosen in a private window. */
  place?: Place;
  isPrivate: boolean;
  /** Name of the search engine, where it is itself a tracked service. */
  engine?: string;
  reload: () => Promise<void>;
  /** Draws what is known of the page of results itself. */
  page: () => ComponentChild;
}

/** What is offered to somebody who searched for something; what is known of the page of results itself is folded. */
export function SearchedPanel({ answer, place, isPrivate, engine, reload, page }: Props) {
  const chooseTown = (town: Place | undefined) => void writeSettings({ place: town }).then(reload);
  return (
    <AnswerPanel answer={answer} place={place} onTown={isPrivate ? undefined : chooseTown}>
      {engine !== undefined && <Fold summary={`${translate('youAreOn')} ${engine}`} load={async () => page()} />}
    </AnswerPanel>
  );
}
