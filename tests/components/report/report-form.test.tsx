// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReportForm } from '../../../components/report/report-form';

const contact = vi.hoisted(() => ({ mail: '', newIssue: '' }));
vi.mock('../../../data/publishers.json', () => contact);
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readRegistry: async () => ({ about: { version: 2026112600 } }),
}));

afterEach(cleanup);
beforeEach(() => Object.assign(contact, { mail: '', newIssue: '' }));

const subject = { service: 'infini/pad', kind: 'collab-text' };

async function report() {
  render(<ReportForm subject={subject} />);
  fireEvent.click(screen.getByLabelText('Le service a fermé'));
  return screen.findByRole<HTMLTextAreaElement>('textbox');
}

test('the text says what is wrong with which service of which list, and no more [S132]', async () => {
  const text = await report();
  await vi.waitFor(() => expect(text.value).toContain('2026112600'));
  expect(text.value.split('\n')).toEqual([
    'Le service a fermé\u00a0: infini/pad',
    'service: infini/pad',
    'kind: collab-text',
    'liste\u00a0: 2026112600',
  ]);
});

test('nothing is made before a reason is chosen, and without an address there is only copying', async () => {
  render(<ReportForm subject={subject} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  cleanup();
  await report();
  expect(screen.getByRole('button', { name: 'Copier' })).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('what is copied is what the person made of it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const text = await report();
  fireEvent.input(text, { target: { value: 'Fermé en mai' } });
  fireEvent.click(screen.getByRole('button', { name: 'Copier' }));
  expect(await screen.findByText('Copié')).toBeTruthy();
  expect(copied).toHaveBeenCalledExactlyOnceWith('Fermé en mai');
});

test('with addresses it can be mailed or opened as an issue, filled in', async () => {
  Object.assign(contact, { mail: 'we@chatiere.example', newIssue: 'https://forge.example/new' });
  await report();
  const [mail, issue] = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => new URL(href));
  expect(mail?.protocol).toBe('mailto:');
  expect(mail?.searchParams.get('subject')).toBe('Le service a fermé\u00a0: infini/pad');
  expect(issue?.origin).toBe('https://forge.example');
  expect(issue?.searchParams.get('title')).toBe('Le service a fermé\u00a0: infini/pad');
});
