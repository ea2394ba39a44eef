// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WordsTold } from '../../../components/suggestions/words-told';
import { candidate } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(cleanup);

test('the words for the others name what is proposed first, and can be edited', () => {
  const url = 'https://framadate.org/';
  const proposed = candidate({ name: 'Framadate', organizationName: 'Framasoft', url });
  render(<WordsTold suggestion={{ ...proposed, kind: 'date-poll', availability: 'usable' }} />);
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copier un mot pour les autres' });
  expect(text.value).toMatch(
    /^Bonjour, et merci pour ce sondage de dates\. .* Framadate chez Framasoft.*framadate\.org\/$/,
  );
  expect(screen.getByRole('button', { name: 'Copier' })).toBeTruthy();
});
