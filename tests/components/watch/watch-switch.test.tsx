// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WatchSwitch } from '../../../components/watch/watch-switch';
import type { WatchState } from '../../../utils/core/watch/watch-state';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const done = vi.fn<(what: string) => void>();
const draw = (state: WatchState) =>
  render(
    <WatchSwitch
      serviceName="Doodle"
      state={state}
      onWatch={() => done('watch')}
      onUnwatch={() => done('unwatch')}
      onResume={() => done('resume')}
    />,
  );

test('in a private window it says that nothing is kept, and has no button', () => {
  draw('private');
  expect(
    screen.getByText(/^Cette fenêtre est privée.: Chatière n’en garde rien\. .* fenêtre ordinaire\.$/),
  ).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test.each<[WatchState, string]>([
  ['watched', 'unwatch'],
  ['not-watched', 'watch'],
  ['withheld', 'watch'],
  ['paused', 'resume'],
])('elsewhere, when %s, its one button is to %s', (state, what) => {
  draw(state);
  fireEvent.click(screen.getByRole('button'));
  expect(done).toHaveBeenLastCalledWith(what);
});
