import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import { root } from '../source-files';

/** The sentence of README that counts what is in the package, from the files of data/. */
export async function figures(): Promise<string> {
  const { organizations } = await bundledRegistry();
  const ofState = (state: string) => organizations.filter(({ membership }) => membership.state === state);
  const members = ofState('member');
  const services = members.flatMap((member) => member.services);
  return [
    `Today the package knows ${filesOf('services')} tracked services, ${filesOf('kinds')} kinds of service`,
    `and ${filesOf('software')} pieces of software;`,
    `${members.length} members of the collective with ${services.length} services,`,
    `${counted(ofState('former').length, 'former member')},`,
    `and ${counted(ofState('uncertain').length, 'host')} of which membership is not known.`,
  ].join(' ');
}

const filesOf = (folder: string): number =>
  readdirSync(path.join(root, 'data', folder)).filter((name) => name.endsWith('.json')).length;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
