/** What somebody looks for in the directory, as the address of the page holds it. */
export interface Wish {
  /** As typed. */
  text: string;
  /** Id of a kind. */
  kind?: string;
  /** Id of a tracked service that is to be left. */
  instead?: string;
  noAccount: boolean;
  openNow: boolean;
  /** Something for each of the services that are watched. */
  mine: boolean;
  order: 'region' | 'distance';
}

const textAtMost = 100;
const idForm = /^[a-z0-9-]{1,60}$/;

/** What the query of an address asks for; whatever makes no sense there is left out. */
export function readWish(query: string): Wish {
  const asked = new URLSearchParams(query);
  const id = (name: string) => [asked.get(name) ?? ''].find((value) => idForm.test(value));
  return {
    text: (asked.get('q') ?? '').slice(0, textAtMost),
    kind: id('kind'),
    instead: id('instead'),
    noAccount: asked.get('account') === 'no',
    openNow: asked.get('open') === 'yes',
    mine: asked.get('mine') === 'yes',
    order: asked.get('order') === 'distance' ? 'distance' : 'region',
  };
}

/** The query that `readWish` reads as this, with its question mark; empty for who looks for nothing yet. */
export function queryOf({ text, kind, instead, noAccount, openNow, mine, order }: Partial<Wish>): '' | `?${string}` {
  const said = [
    ['q', text?.slice(0, textAtMost)],
    ['kind', kind],
    ['instead', instead],
    ['account', noAccount && 'no'],
    ['open', openNow && 'yes'],
    ['mine', mine && 'yes'],
    ['order', order === 'distance' && order],
  ].flatMap(([name, value]) => (name && value ? [[name, value]] : []));
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
