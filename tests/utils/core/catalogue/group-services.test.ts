import { expect, test } from 'vitest';
import type { CataloguedService } from '../../../../utils/core/catalogue/compiled-catalogue';
import { groupByOwner, splitByOffer } from '../../../../utils/core/catalogue/group-services';

function tracked(name: string, owner: string, over: Partial<CataloguedService> = {}): CataloguedService {
  const id = name.toLowerCase();
  return { id, name, owner, ownerCountry: 'US', gafam: false, kinds: ['map'], match: [`${id}.example`], ...over };
}
const names = (services: CataloguedService[]) => services.map(({ name }) => name);

test('services that somebody offers an equivalent of stand apart from those that nobody does yet', () => {
  const poll = tracked('Poll', 'A', { kinds: ['vote', 'date-poll'] });
  const chess = tracked('Chess', 'B', { kinds: ['chess'] });
  const { offered, notYet } = splitByOffer([poll, chess], ['date-poll']);
  expect(offered).toEqual([poll]);
  expect(notYet).toEqual([chess]);
});

test('owners with three services or more have a group, the GAFAM first, then the largest; single ones come last', () => {
  const groups = groupByOwner([
    tracked('Zed', 'Solo'),
    ...['A', 'B', 'C', 'D'].map((name) => tracked(name, 'Large')),
    ...['E', 'F', 'G'].map((name) => tracked(name, 'Small')),
    ...['I', 'H', 'J'].map((name) => tracked(name, 'Giant', { gafam: true })),
    tracked('Alone', 'Only'),
  ]);
  expect(groups.map(({ owner, gafam, services }) => [owner, gafam, names(services).join('')])).toEqual([
    ['Giant', true, 'HIJ'],
    ['Large', false, 'ABCD'],
    ['Small', false, 'EFG'],
    [undefined, false, 'AloneZed'],
  ]);
});

test('within a group names stand as people sort them', () => {
  const [group] = groupByOwner(['étoile', 'Zèbre', 'eau', 'Fleur'].map((name) => tracked(name, 'One')));
  expect(names(group?.services ?? [])).toEqual(['eau', 'étoile', 'Fleur', 'Zèbre']);
});

test('no service, no group', () => {
  expect(groupByOwner([])).toEqual([]);
});
