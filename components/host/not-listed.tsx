import { translate, translateCount } from '../../utils/browser/translate';

interface Props {
  host: string;
  /** Names of members of which no address is known: as long as there are any, no site is surely nobody's. */
  withoutAddress?: string[];
}

/** Says of a site that the list does not name that it is not in the list, and no more. */
export function NotListed({ host, withoutAddress = [] }: Props) {
  const sentences = [translate('neitherMeans', { host })];
  if (withoutAddress.length > 0) {
    sentences.push(translateCount('withoutAddress', withoutAddress.length, { names: withoutAddress.join(', ') }));
  }
  return <p>{sentences.join(' ')}</p>;
}
