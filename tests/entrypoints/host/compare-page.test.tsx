// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '../../../entrypoints/host/compare-page';
import { loadCompare } from '../../../entrypoints/host/load-compare';
import type { Organization } from '../../../utils/core/registry/registry';
import { candidate, catalogue, organization } from '../../utils/core/sample-registry';
import { speak } from '../../speaking-browser';

const told = vi.hoisted(() => ({ services: [] as string[], hosts: [] as Organization[] }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/settings-store', () => ({
  readSettings: async () => ({ seed: 's', watch: { services: told.services } }),
}));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readOrganization: async (id: string) => told.hosts.find((host) => host.id === id),
  readChoosable: async () => ({ catalogue }),
  readCandidates: async (kinds: string[]) =>
    new Map(kinds.map((kind) => [kind, [candidate(), candidate({ service: 'other/pad', organization: 'other' })]])),
}));

beforeEach(() => {
  speak('fr');
  told.services = [catalogue.services[0]!.id];
  told.hosts = [
    organization({ membership: { state: 'member', since: '2016-10' }, address: 'Brest' }),
    organization({ id: 'none', name: 'None' }),
    organization({ id: 'other', name: 'Other', membership: { state: 'former' } }),
    organization({ id: 'fourth' }),
  ];
});
afterEach(cleanup);

const show = async (...ids: string[]) => {
  render(<ComparePage state={await loadCompare(ids)} />);
  return [...document.querySelectorAll('[data-compared]')];
};

test('hosts stand side by side, three at most and each once, for what is used', async () => {
  const hosts = await show('infini', 'infini', 'none', 'unknown', 'other', 'fourth');
  expect(hosts.map((host) => host.getAttribute('data-compared'))).toEqual(['infini', 'none']);
  const [infini, none] = hosts.map((host) => host.textContent);
  expect(infini).toMatch(/Brest.*octobre 2016.*Pad/);
  expect(none).toMatch(/Pas dans la liste/);
});

test('what is in no file is said not to be published, and a former member to be one', async () => {
  const [, other] = await show('none', 'other');
  expect(other?.textContent).toMatch(/Other n’est plus membre/);
  expect(other?.textContent).toMatch(/Non publié/);
});

test('who is notified on nothing is told that there is nothing to compare', async () => {
  told.services = [];
  await show('infini');
  expect(document.body.textContent).toContain('Choisissez d’abord');
});
