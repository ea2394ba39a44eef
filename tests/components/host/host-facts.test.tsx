// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostFacts } from '../../../components/host/host-facts';
import { readSoftwareDetails } from '../../../utils/browser/registry/software-details';
import { organization, service } from '../../utils/core/sample-registry';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/software-details', () => ({
  readSoftwareDetails: vi.fn<typeof readSoftwareDetails>(),
}));

beforeEach(() => {
  speak('fr');
  vi.clearAllMocks();
});
afterEach(cleanup);

const file = { url: 'https://infini.fr/infini.properties', date: '2026-11-20' };
const infini = organization({ type: 'ASSOCIATION', legalUrl: 'https://infini.fr/cgu', file });

describe('a host', () => {
  test('that is a member commits to the charter, and says since when', () => {
    render(<HostFacts organization={{ ...infini, membership: { state: 'member', since: '2016-11' } }} />);
    expect(screen.getByText('Membre du collectif depuis novembre 2016')).toBeTruthy();
    const commitments = screen.getByRole('heading', { name: /Engagements du collectif/ }).closest('section')!;
    expect(within(commitments).getAllByRole('listitem')).toHaveLength(6);
    expect(within(commitments).getByRole('link').getAttribute('href')).toBe('https://www.chatons.org/charte');
  });

  test('that is one no longer commits to nothing, and declares what it declared', () => {
    render(<HostFacts organization={{ ...infini, membership: { state: 'former' } }} />);
    expect(screen.queryByRole('heading', { name: /Engagements/ })).toBeNull();
    expect(screen.getByText('Association')).toBeTruthy();
  });

  test('declares facts and links, from a file of a day, and what it does not publish is named', () => {
    const { container } = render(<HostFacts organization={infini} service={service({ registration: ['Free'] })} />);
    expect(screen.getByRole('heading', { name: /fiche du 20 nov\. 2026/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Conditions d’utilisation/ }).getAttribute('href')).toBe(
      'https://infini.fr/cgu',
    );
    expect(container.textContent).toMatch(/Non publié\u00a0: .*tarifs.*sauvegardes/);
  });

  test('leads to its page, and on that page to nowhere', () => {
    const { container, rerender } = render(<HostFacts organization={infini} />);
    const link = () => container.querySelector('[data-to-host]')?.getAttribute('href');
    expect(link()).toBe('/host.html?id=infini');
    rerender(<HostFacts organization={infini} isOwnPage />);
    expect(link()).toBeUndefined();
  });

  test('of which nothing is declared is said to declare nothing', () => {
    render(<HostFacts organization={organization({ services: [] })} />);
    expect(screen.getByText('Sa fiche ne dit rien de plus.')).toBeTruthy();
  });

  test('whose file cannot be read any more is shown as it was, since a day', () => {
    render(<HostFacts organization={{ ...infini, staleSince: '2026-10-02' }} />);
    expect(screen.getByText(/Fiche illisible depuis le 2 oct\. 2026/)).toBeTruthy();
  });

  test.each([
    ['uncertain', /^Infini\u00a0: on ne sait pas s’il est membre/],
    ['former', /^Infini n’est plus membre/],
  ] as const)('that is %s is said to be so where that was read, and nothing else', (state, sentence) => {
    const sources = { 'organization.memberof.chatons.status.level': 'a page (2022)' };
    const { container } = render(
      <HostFacts organization={{ ...infini, type: undefined, membership: { state }, sources }} />,
    );
    expect(container.querySelector('details li')?.textContent).toMatch(sentence);
    expect(screen.getByText('Rien de plus n’y a été trouvé.')).toBeTruthy();
  });

  test('has each source once, beside what rests on it where the host did not write it', () => {
    const sources = {
      'organization.type': 'https://www.chatons.org/infini (2026-11-20)',
      'organization.memberof.chatons.status.level': 'https://www.chatons.org/infini (2026-11-20)',
    };
    const { container } = render(<HostFacts organization={{ ...infini, sources }} />);
    const listed = [...container.querySelectorAll('details li')].map(({ textContent }) => textContent);
    expect(listed[0]).toMatch(
      /^Membre du collectif.* · Associationhttps:\/\/www\.chatons\.org\/infini \(2026-11-20\)$/,
    );
    expect(listed.filter((line) => line.includes('chatons.org/infini'))).toHaveLength(1);
  });
});

const foldOf = (container: Element) => container.querySelector<HTMLDetailsElement>('[data-software]');

describe('the software of a service', () => {
  const software = { name: 'wallabag', modules: [], ids: ['wallabag'] };

  test('is read and told when somebody opens its fold, and not before', async () => {
    vi.mocked(readSoftwareDetails).mockResolvedValue([
      { name: 'wallabag', licence: { id: 'MIT', citation: { source: 'COPYING.md', date: '2026-11-26' } } },
    ]);
    const { container } = render(<HostFacts organization={infini} service={service({ software })} />);
    expect(foldOf(container)!.textContent).toBe('Le logiciel\u00a0: wallabag');
    expect(readSoftwareDetails).not.toHaveBeenCalled();
    foldOf(container)!.open = true;
    expect(await screen.findByText(/^Licence\s: MIT$/)).toBeTruthy();
    expect(readSoftwareDetails).toHaveBeenCalledExactlyOnceWith(['wallabag']);
  });

  test('that nobody knows has no fold', () => {
    const unknown = service({ software: { name: 'Maison', modules: [] } });
    expect(foldOf(render(<HostFacts organization={infini} service={unknown} />).container)).toBeNull();
  });
});
