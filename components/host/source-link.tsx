import { OutLink } from '../page/out-link';

/** A source, as data/ names it: in English. One that begins with an address links to it; the words around stay. */
export function sourceLink(source: string) {
  const [, address, rest] = /^(https:\/\/[^\s"<>]*[^\s"<>;:,.)])(.*)$/s.exec(source) ?? [];
  return (
    <span lang="en">
      {address && <OutLink href={address}>{address}</OutLink>}
      {address ? rest : source}
    </span>
  );
}
