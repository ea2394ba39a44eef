import { OutLink } from '../page/out-link';

/** A source that begins with an address links to it; the words around the address stay. */
export function sourceLink(source: string) {
  const [, address, rest] = /^(https:\/\/[^\s"<>]*[^\s"<>;:,.)])(.*)$/s.exec(source) ?? [];
  if (!address) return source;
  return (
    <>
      <OutLink href={address}>{address}</OutLink>
      {rest}
    </>
  );
}
