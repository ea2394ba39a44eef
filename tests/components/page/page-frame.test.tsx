// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PageFrame, PageSection } from '../../../components/page/page-frame';

afterEach(cleanup);

test('a page has one title, a lead below it if it has one, and a picture that says nothing', () => {
  const { container } = render(
    <PageFrame title="Réglages" lead="Tout reste sur cet appareil.">
      <p>Le reste</p>
    </PageFrame>,
  );
  const head = within(container.querySelector('header')!);
  expect(head.getByRole('heading', { level: 1 }).textContent).toBe('Réglages');
  expect(head.getByText('Tout reste sur cet appareil.')).toBeTruthy();
  expect(head.queryByText('Le reste')).toBeNull();
  expect(screen.getByText('Le reste')).toBeTruthy();
  expect(container.querySelector('img')?.getAttribute('alt')).toBe('');
});

test('a page without a lead has no empty line in its place', () => {
  const { container } = render(<PageFrame title="Réglages">Le reste</PageFrame>);
  expect(container.querySelector('header p')).toBeNull();
});

test('a section stands under its heading', () => {
  const { container } = render(<PageSection title="Commune">Brest</PageSection>);
  const section = container.querySelector('section')!;
  expect(within(section).getByRole('heading', { level: 2 }).textContent).toBe('Commune');
  expect(section.textContent).toBe('CommuneBrest');
});
