// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TownChoice } from '../../../components/town/town-choice';
import type { Located } from '../../../utils/browser/town/locate';
import type { Place } from '../../../utils/core/place/place';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

const brest: Place = { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 };
let chosen: (Place | undefined)[] = [];
const draw = (located: Promise<Located>, first?: Place) =>
  render(
    <TownChoice
      first={first}
      findTowns={async () => [brest]}
      locate={() => located}
      onChoose={(place) => chosen.push(place)}
    />,
  );
function promiseToGive() {
  let give: ((located: Located) => void) | undefined;
  const promise = new Promise<Located>((resolve) => {
    give = resolve;
  });
  return { promise, resolve: (located: Located) => give?.(located) };
}
const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Utiliser ma position, une seule fois' }));
const answer = (sentence: string | RegExp) => screen.findByText(sentence);

beforeEach(() => {
  chosen = [];
});
afterEach(cleanup);

test('says which town was chosen before, what is kept of it, and where the names come from', () => {
  draw(Promise.resolve({ outcome: 'refused' }), brest);
  expect(screen.getByText('Commune choisie : Brest (Finistère)').dataset.place).toBe('Brest');
  expect(
    screen.getByText(/^Seule la commune est gardée, arrondie à 1\skm environ.* GeoNames \(CC BY 4\.0\)/),
  ).toBeTruthy();
});

test('says nothing of a town where none was chosen', () => {
  const { container } = draw(Promise.resolve({ outcome: 'refused' }));
  expect(container.querySelector('[data-place]')).toBeNull();
});

test('a town that is typed and chosen is said and handed on', async () => {
  draw(Promise.resolve({ outcome: 'refused' }));
  fireEvent.input(screen.getByRole('combobox'), { target: { value: 'bres' } });
  fireEvent.click(await screen.findByText('Brest (Finistère)'));
  expect(await answer('Commune choisie : Brest (Finistère)')).toBeTruthy();
  expect(chosen).toEqual([brest]);
});

describe('the position', () => {
  test('is asked for on a click alone, and becomes a town', async () => {
    draw(Promise.resolve({ outcome: 'located', place: brest }));
    expect(chosen).toEqual([]);
    ask();
    expect(await answer('Commune choisie : Brest (Finistère)')).toBeTruthy();
    expect(chosen).toEqual([brest]);
  });

  test('is waited for, and that is said', async () => {
    const { promise, resolve } = promiseToGive();
    draw(promise);
    ask();
    expect(await answer('Le navigateur cherche votre position…')).toBeTruthy();
    resolve({ outcome: 'located', place: brest });
    await waitFor(() => expect(screen.queryByText('Le navigateur cherche votre position…')).toBeNull());
  });

  test.each([
    ['refused', 'Vous avez refusé de donner votre position. Rien n’est gardé ; tapez une commune.'],
    ['unavailable', 'Le navigateur n’a pas trouvé votre position. Tapez une commune.'],
    ['tooFar', 'Aucune commune de la liste n’est à moins de 60 km. Tapez celle que vous voulez.'],
  ] as const)('that is %s chooses nothing, and says what one can do', async (outcome, sentence) => {
    draw(Promise.resolve({ outcome }), brest);
    ask();
    expect(await answer(sentence)).toBeTruthy();
    expect(chosen).toEqual([]);
    expect(screen.getByText('Commune choisie : Brest (Finistère)')).toBeTruthy();
  });
});
