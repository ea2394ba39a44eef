// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ServiceTiles } from '../../../components/onboarding/service-tiles';
import { catalogue } from '../../utils/core/sample-registry';

afterEach(cleanup);

test('each service is a box to tick, named after it, with the icon of its main use', () => {
  const services = catalogue.services.slice(0, 2);
  const onPick = vi.fn<(id: string, isPicked: boolean) => void>();
  render(<ServiceTiles services={services} picked={['docs']} onPick={onPick} />);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Doodle' }).checked).toBe(false);
  const icons = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href'));
  expect(icons).toEqual(['/icons.svg#date-poll', '/icons.svg#collab-text']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Docs' }));
  expect(onPick).toHaveBeenCalledWith('docs', false);
});
