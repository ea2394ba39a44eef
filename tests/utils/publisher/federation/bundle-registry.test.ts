import { expect, test } from 'vitest';
import { bundledRegistry } from '../../../../utils/publisher/federation/bundle-registry';
import type { ReadFile } from '../../../../utils/publisher/federation/read-file';

const header = (fileClass: string) =>
  `file.class = ${fileClass}\nfile.protocol = ChatonsInfos-0.5\nfile.datetime = 2026-11-23T00:00:00\n`;

/** A federation of Framasoft, whose site is framasoft.org, and of one more member with one service. */
function federation(member: { website: string }, service: { url: string; software?: string }): ReadFile {
  const { software = 'Etherpad' } = service;
  const files = new Map([
    ['chatons', `${header('Federation')}subs.framasoft = framasoft\nsubs.minou = minou\n`],
    [
      'framasoft',
      `${header('Organization')}organization.name = Framasoft\norganization.website = https://framasoft.org/`,
    ],
    [
      'minou',
      `${header('Organization')}organization.name = Minou\norganization.website = ${member.website}\nsubs.pad = pad`,
    ],
    ['pad', `${header('Service')}service.name = Pad\nservice.website = ${service.url}\nsoftware.name = ${software}`],
  ]);
  return (reference) => {
    const location = reference.replace('.properties', '');
    const text = files.get(location) ?? '';
    return Promise.resolve({ outcome: 'read', bytes: new TextEncoder().encode(text), location });
  };
}

const nobody = () => ({ software: [], kinds: [], possibleKinds: [] });
const bundled = (files: ReadFile) => bundledRegistry(nobody, files, []);
const minou = { website: 'https://minou.example/' };
const pad = { url: 'https://pad.minou.example/' };

test('bundles a member with what it offers, though no kind names the software', async () => {
  const { organizations } = await bundled(federation(minou, { ...pad, software: 'Miaou 3000' }));
  expect(organizations.map(({ id, domains, services }) => [id, domains, services.length])).toEqual([
    ['framasoft', ['framasoft.org'], 0],
    ['minou', ['minou.example'], 1],
  ]);
});

test.each([
  [
    'a service on the domain of a tracked one',
    minou,
    { url: 'https://docs.google.com/document/d/1' },
    /tracked service, google\.com/,
  ],
  [
    'a site on the domain of a tracked one',
    { website: 'https://minou.doodle.com/' },
    pad,
    /tracked service, doodle\.com/,
  ],
  [
    'the site of another member',
    { website: 'https://framasoft.org/minou' },
    pad,
    /domain framasoft\.org is another host's too/,
  ],
  [
    'a service on the domain of another member',
    minou,
    { url: 'https://pad.framasoft.org/' },
    /minou: The domain framasoft\.org/,
  ],
  [
    'an address that cannot be read',
    minou,
    { url: 'pad' },
    /not a whole http or https address: service\.website = pad/,
  ],
])('refuses to lose %s without a word', async (_, member, service, message) => {
  await expect(bundled(federation(member, service))).rejects.toThrow(message);
});
