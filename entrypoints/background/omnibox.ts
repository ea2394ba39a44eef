import { meant, oncePerName, suggested, townsOf, wishFor } from '../../utils/core/find/address-bar';
import type { Findable } from '../../utils/core/find/find';
import { queryOf } from '../../utils/core/directory/wish';
import type { RegistryReader } from '../../utils/core/registry/reader';
import { plainText } from '../../utils/core/text/plain-text';
import { membersToFind, readFindables } from '../../utils/browser/registry/findables';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { openPageAt, type AddressBar, type Opening } from '../../utils/browser/toolbar/omnibox';
import { inOurs, translate } from '../../utils/browser/translate';

/** More than browsers show. */
const suggestedAtMost = 8;

/** As much of what was typed as is said back. */
const lettersAtMost = 60;

let known: Promise<Findable[]> | undefined;

/** Kinds, services, hosts and towns in the address bar, read once and kept from the first letter until the last. */
export const addressBar: AddressBar = {
  begin: () => {
    known = readMeanings();
    return wholeDirectory();
  },
  suggest,
  open: (entered, where) => void openDirectory(entered, where),
  end: () => {
    known = undefined;
  },
};

/** What Enter opens, and what else may be meant. */
async function suggest(typed: string): ReturnType<AddressBar['suggest']> {
  const findables = await (known ??= readMeanings());
  const found = meant(typed, findables);
  const text = plainText(typed, lettersAtMost);
  const search = text === '' ? wholeDirectory() : translate('omniboxSearch', { typed: text });
  return { first: found ? line(found) : search, others: suggested(typed, findables, suggestedAtMost, found).map(line) };
}

const wholeDirectory = () => ({ name: translate('directoryTitle'), hint: translate('directorySearch') });

const line = ({ name, type }: Findable) => ({ name, hint: translate(`find_${type}`) });

/** Opens the directory at what was entered; where nothing could be read, it searches for the words. */
async function openDirectory(entered: string, where: Opening): Promise<void> {
  const wish = wishFor(entered, await (known ?? readMeanings()));
  await openPageAt(`directory.html${queryOf(wish)}`, where);
}

/** Kinds in the language of the browser, tracked services, members and the towns where they are. */
async function readMeanings(): Promise<Findable[]> {
  try {
    const [packaged, { found }] = await Promise.all([readFindables(), readRegistry(readNames)]);
    const { catalogue, members, towns } = found;
    const named = packaged.flatMap((one) => {
      const kind = one.type === 'kind' && catalogue.kind(one.id);
      return kind ? [{ ...one, name: inOurs(kind) }] : one.type === 'service' ? [one] : [];
    });
    return oncePerName([...named, ...members, ...towns]);
  } catch (error) {
    console.warn('Chatière: what may be meant could not be read', error);
    return [];
  }
}

async function readNames(reader: RegistryReader) {
  const [catalogue, members, names] = await Promise.all([reader.catalogue(), membersToFind(reader), reader.members()]);
  return { catalogue, members, towns: townsOf(names) };
}
