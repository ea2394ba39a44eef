// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ServiceFinder } from '../../../components/onboarding/service-finder';
import { ServiceTiles } from '../../../components/onboarding/service-tiles';
import { openCatalogue } from '../../../utils/core/catalogue/open-catalogue';
import { catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const onPick = vi.fn<(id: string, isPicked: boolean) => void>();

function type(text: string) {
  render(
    <ServiceFinder catalogue={catalogue}>
      {(found) => <ServiceTiles services={found} kindOf={catalogue.kind} picked={['docs']} onPick={onPick} />}
    </ServiceFinder>,
  );
  fireEvent.input(screen.getByRole('searchbox', { name: /^Chercher un service/ }), { target: { value: text } });
}

test('nothing is shown, and nothing said, before something is typed', () => {
  type(' ');
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what is typed is found whatever its accents, and can be picked', () => {
  type('  DÔOD');
  expect(screen.getByRole('status').textContent).toBe('1 service trouvé');
  const doodle = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Doodle' });
  expect(doodle.checked).toBe(false);
  fireEvent.click(doodle);
  expect(onPick).toHaveBeenCalledWith('doodle', true);
});

test('where more is found than is shown, it says that these are the first', () => {
  const many = openCatalogue({
    ...catalogue.compiled,
    services: Array.from({ length: 9 }, (_, at) => ({
      ...catalogue.services[0]!,
      id: `poll-${at}`,
      name: `Poll ${at}`,
    })),
  })!;
  render(
    <ServiceFinder catalogue={many}>
      {(found) => <ServiceTiles services={found} kindOf={many.kind} picked={[]} onPick={onPick} />}
    </ServiceFinder>,
  );
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'poll' } });
  expect(screen.getAllByRole('checkbox')).toHaveLength(8);
  expect(screen.getByRole('status').textContent).toBe(
    'Les 8 premiers ; écrivez la suite pour en trouver d’autres.'.replace(' ;', '\u202f;'),
  );
});

test('what is picked already is ticked', () => {
  type('docs');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Docs' }).checked).toBe(true);
});

test('a name that no service has is answered too', () => {
  type('xyzzy');
  expect(screen.getByRole('status').textContent).toBe('Chatière ne connaît pas de service de ce nom.');
});
