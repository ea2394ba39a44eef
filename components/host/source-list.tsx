import { translate } from '../../utils/browser/translate';

/** Where what is said of a tracked service was read: names of lists and files, as data/services has them. */
export function SourceList({ sources }: { sources: string[] }) {
  if (sources.length === 0) return <p>{translate('sourcesElsewhere')}</p>;
  return (
    <ul lang="en">
      {sources.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
}
