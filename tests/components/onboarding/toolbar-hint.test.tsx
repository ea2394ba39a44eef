// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ToolbarHint } from '../../../components/onboarding/toolbar-hint';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

test('a picture shows where the puzzle piece and the pin are, and says the same in words', () => {
  render(<ToolbarHint isOn={false} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^La pièce de puzzle est à droite/);
  expect(screen.getByRole('status').textContent).toMatch(/puis sur l’épingle à côté de Chatière\.$/);
});

test('it gives way to a tick once the button is on the toolbar', () => {
  render(<ToolbarHint isOn />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('✓ Le bouton est dans la barre d’outils.');
});
