import { calculateJwkThumbprint, type JWK } from 'jose';

/** A key as jose takes it, with `kid` = its thumbprint (RFC 7638). */
export type Key = JWK & { kid: string };

/** The private key of a file that holds it as JWK. Throws if it is none for ES256. */
export async function readPrivateKey(text: string): Promise<Key> {
  const [key] = keysIn(text);
  if (!key || typeof key.d !== 'string') throw new Error('this is no private key (JWK, EC, P-256)');
  return { ...key, ...(await publicPart(key)) };
}

/** The public keys of a file that holds a JWK or a set of them (`{ "keys": […] }`). Throws if there is none. */
export async function readPublicKeys(text: string): Promise<Key[]> {
  const keys = await Promise.all(keysIn(text).map(publicPart));
  if (keys.length === 0) throw new Error('there is no public key in this file (JWK or JWK set, EC, P-256)');
  return keys;
}

/** What may be shown to anybody. */
export async function publicPart({ kty, crv, x, y }: JWK): Promise<Key> {
  const key = { kty, crv, x, y } as JWK;
  return { ...key, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(key) };
}

function keysIn(text: string): JWK[] {
  const json: JWK & { keys?: JWK[] } = JSON.parse(text);
  return (Array.isArray(json.keys) ? json.keys : [json]).filter(({ kty, crv }) => kty === 'EC' && crv === 'P-256');
}
