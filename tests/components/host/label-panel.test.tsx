// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LabelPanel } from '../../../components/host/label-panel';
import type { Label } from '../../../utils/core/registry/label';
import type { Organization } from '../../../utils/core/registry/registry';
import { organization } from '../../utils/core/sample-registry';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
afterEach(cleanup);

/** The headline of an organisation's site. */
function headline(
  label: Extract<Label, { organization: string }>['label'],
  stated: Partial<Organization>,
  host = 'x.infini.fr',
): string | null {
  const known = organization({ name: 'Infini', ...stated });
  render(<LabelPanel label={{ label, organization: known.id, host }} organization={known} kindOf={() => undefined} />);
  return screen.getByRole('heading', { level: 1 }).textContent;
}

const former = (membership: Omit<Organization['membership'], 'state'>) =>
  headline('former', { membership: { state: 'former', ...membership } });

describe('a former member', () => {
  test('is one since the day, the month or the year that is known', () => {
    expect(former({ until: '2023-09-12' })).toBe('Infini n’est plus membre du collectif depuis le 12 sept. 2023');
    cleanup();
    expect(former({ until: '2023-09' })).toBe('Infini n’est plus membre du collectif depuis septembre 2023');
    cleanup();
    expect(former({})).toBe('Infini n’est plus membre du collectif');
  });

  test('that the list lost is not said to have left on the day when that was seen', () => {
    expect(former({ until: '2026-11-01', reason: 'unlisted' })).toMatch(/n’est plus dans la liste .*1er nov\. 2026$/);
    cleanup();
    speak('en');
    expect(former({ until: '2026-11-01', reason: 'unlisted' })).toMatch(/no longer on the collective’s list/);
  });
});

describe('an address on a member’s domain', () => {
  test('is said to be undeclared only where the member declares its services itself', () => {
    expect(headline('undeclared', {})).toBe('Cette adresse appartient au domaine d’Infini, qui ne l’a pas déclarée');
    cleanup();
    const gathered = headline('undeclared', { sources: { 'organization.name': 'infini.fr (2026-11-20)' } });
    expect(gathered).toBe('Cette adresse est sur le domaine d’Infini, membre du collectif');
    expect(document.body.textContent).toContain('à vérifier auprès d’Infini');
  });
});

describe('a host of which membership is not known', () => {
  const uncertain: Partial<Organization> = {
    name: 'Ouvaton',
    membership: {
      state: 'uncertain',
      evidence: {
        fr: 'Nommé en 2016 parmi les hébergeurs à inviter',
        en: 'Named in 2016 among the hosts to be invited',
      },
    },
    sources: { 'organization.memberof.chatons.status.level': 'Next INpact (2016-06-24)' },
    services: [],
  };

  test('is said to be that, with what was said of it, where and when', () => {
    expect(headline('uncertain', uncertain)).toContain('on ne sait pas');
    expect(document.body.textContent).toContain(
      'Nommé en 2016 parmi les hébergeurs à inviter\u00a0; cette liste ne sait pas s’il est membre aujourd’hui.',
    );
    expect(document.body.textContent).toContain('Next INpact (2016-06-24)');
    expect(document.body.textContent).not.toContain('Engagements');
    cleanup();
    speak('en');
    headline('uncertain', uncertain);
    expect(document.body.textContent).toContain('Named in 2016 among the hosts to be invited; this list');
  });
});

describe('a site of the collective', () => {
  const collective: Partial<Organization> = {
    name: 'CHATONS',
    membership: { state: 'collective' },
    domains: ['infini.fr'],
    services: [],
  };

  test.each([
    ['infini.fr', 'l’annuaire des hébergeurs'],
    ['entraide.infini.fr', 'sans compte'],
    ['forum.infini.fr', 'On y discute'],
    ['wiki.infini.fr', 'documente'],
    ['stats.infini.fr', 'statistiques'],
    ['toString.infini.fr', 'ne dit pas ce qu’on y trouve'],
  ])('%s is said to be that, with what one finds there', (host, found) => {
    expect(headline('collective', collective, host)).toBe('Ce site est celui du collectif CHATONS');
    expect(document.body.textContent).toContain(found);
  });
});

test('what was gathered from public pages is not said to be declared by the host, and names what rests on each source', () => {
  const source = 'https://www.chatons.org/chatons/infini (2026-11-20)';
  headline('member', { type: 'ASSOCIATION', sources: { 'organization.type': source } });
  expect(document.body.textContent).not.toContain('Déclaré par l’hébergeur');
  expect(Array.from(document.querySelectorAll('li'), ({ textContent }) => textContent)).toContain(
    `Association${source}`,
  );
  cleanup();
  headline('member', { type: 'ASSOCIATION' });
  expect(document.body.textContent).toContain('Déclaré par l’hébergeur');
});

test('the address of a source is a link, without the punctuation and the words around it', () => {
  const source = 'https://infini.fr/about/; coordinates of the town (2026-11-20)';
  headline('member', { type: 'ASSOCIATION', sources: { 'organization.type': source } });
  expect(screen.getByText('https://infini.fr/about/').getAttribute('href')).toBe('https://infini.fr/about/');
  expect(document.body.textContent).toContain(source);
});

/** A member's site, as somebody sees it who uses these services. */
const drawMember = (over: Partial<Organization> = {}, used: { name: string; kinds: string[] }[] = []) => {
  const known = organization({ contactEmail: 'we@infini.fr', funding: { web: 'https://infini.fr/don' }, ...over });
  const label = { label: 'member', organization: known.id, host: 'infini.fr' } as const;
  render(<LabelPanel label={label} organization={known} kindOf={() => undefined} used={used} />);
};

describe('a member’s site', () => {
  test('says how one reaches the host and gives', () => {
    drawMember();
    const links = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => href);
    expect(links).toEqual(expect.arrayContaining(['mailto:we@infini.fr', 'https://infini.fr/don']));
  });

  test('says which of its services take the place of what the person uses', () => {
    drawMember({}, [
      { name: 'Google Docs', kinds: ['collab-text'] },
      { name: 'Zoom', kinds: ['video-call'] },
    ]);
    expect(screen.getByText('À la place de ce que vous utilisez')).toBeTruthy();
    expect(document.body.textContent).toContain('Google Docs');
    expect(document.body.textContent).not.toContain('Zoom');
    cleanup();
    drawMember();
    expect(document.body.textContent).not.toContain('À la place de ce que vous utilisez');
  });

  test('gives who runs it the lines that visitors miss', async () => {
    drawMember();
    document.querySelector<HTMLDetailsElement>('[data-your-host]')!.open = true;
    const lines = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(lines.value).toContain('organization.type = ');
  });
});
