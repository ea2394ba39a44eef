// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ServiceTiles } from '../../../components/onboarding/service-tiles';
import { catalogue } from '../../utils/core/sample-registry';

afterEach(cleanup);

const kindOf = (id: string) => ({ id, fr: id, en: id, icon: `M ${id.length} 0` });

test('each service is a box to tick, named after it, with the icon of its main use', () => {
  const services = catalogue.services.slice(0, 2);
  const onPick = vi.fn<(id: string, isPicked: boolean) => void>();
  render(<ServiceTiles services={services} kindOf={kindOf} picked={['docs']} onPick={onPick} />);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Doodle' }).checked).toBe(false);
  const icons = [...document.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(icons).toEqual(['M 9 0', 'M 11 0']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Docs' }));
  expect(onPick).toHaveBeenCalledWith('docs', false);
});
