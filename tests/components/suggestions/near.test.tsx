// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Near } from '../../../components/suggestions/near';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const draw = (onChoose?: () => void) =>
  render(<Near sentence="4 services près de Brest" findTowns={async () => []} onChoose={onChoose} />);

test('the town can be changed beside the sentence that counts', () => {
  draw(() => {});
  expect(screen.getByText('4 services près de Brest')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choisir une commune' })).toBeTruthy();
});

test('where nothing may be kept, the sentence stands alone', () => {
  draw();
  expect(screen.getByText('4 services près de Brest')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
