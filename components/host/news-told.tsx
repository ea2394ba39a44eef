import type { Change, News } from '../../utils/core/news/news';
import { translate } from '../../utils/browser/translate';
import { dateInWords, hostOf } from '../page/format';
import buttons from '../page/controls.module.css';
import { OutLink } from '../page/out-link';
import styles from './news-told.module.css';

interface Props {
  news: readonly News[];
  /** What a kind is called, by its id. */
  nameOfKind: (id: string) => string;
  /** The person has read them. */
  onRead: (ids: string[]) => void;
}

/** What changed of the hosts that somebody keeps an eye on: a sentence each, with both readings, until it is read. */
export function NewsTold({ news, nameOfKind, onRead }: Props) {
  return (
    <section class={styles.news} aria-label={translate('newsTitle')}>
      <ul>
        {news.map((one) => (
          <li key={one.id} data-news={one.change}>
            {sentenceOf(one, nameOfKind)}{' '}
            {one.change === 'offered' && one.after.source && (
              <OutLink href={one.after.source}>{translate('open')}</OutLink>
            )}
            <small>
              {translate('newsBefore')} <Reading {...one.before} /> {translate('newsAfter')} <Reading {...one.after} />
            </small>
          </li>
        ))}
      </ul>
      <button type="button" class={buttons.quiet} data-read onClick={() => onRead(news.map(({ id }) => id))}>
        {translate('newsRead')}
      </button>
    </section>
  );
}

function sentenceOf({ change, name, organizationName, value = '' }: News, nameOfKind: Props['nameOfKind']): string {
  const said: Partial<Record<Change, (value: string) => string>> = {
    closing: dateInWords,
    addressChanged: hostOf,
    termsMoved: hostOf,
    offered: nameOfKind,
  };
  const inWords = said[change]?.(value) ?? value;
  return translate(`news_${change}`, { name, organization: organizationName, value: inWords });
}

function Reading({ date, source }: News['before']) {
  const words = date ? dateInWords(date) : translate('dateUnknown');
  return source ? <OutLink href={source}>{words}</OutLink> : <>{words}</>;
}
