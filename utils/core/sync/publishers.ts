import * as v from 'valibot';
import type { JWK } from 'jose';

/** Whom the extension may ask for a registry, and whose signature it believes. Baked in at build. */
export interface Publishers {
  /** Base addresses, each ending with a slash. */
  mirrors: string[];
  /** Public keys, ES256. */
  keys: JWK[];
}

const keySchema = v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: v.string(), y: v.string() });

/**
 * Reads `data/publishers.json`, with what the environment of the build puts in its place: mirrors separated by commas,
 * keys as one JWK or a JWK set. Throws, in words, on what cannot be used: a build must not go on with it.
 */
export function readPublishers(json: unknown, given: { mirrors?: string; keys?: string }): Publishers {
  const { mirrors, keys } = v.parse(v.object({ mirrors: v.array(v.string()), keys: v.array(v.unknown()) }), json);
  const addresses = given.mirrors === undefined ? mirrors : given.mirrors.split(',').filter((text) => text.trim());
  const keySet = given.keys === undefined ? keys : keysOf(JSON.parse(given.keys));
  return {
    mirrors: addresses.map((text) => mirrorAddress(text.trim())),
    keys: keySet.map((key) => v.parse(keySchema, key)),
  };
}

/** Whether an address lies on this machine: good for trying out. What a store may get is for `store-refusal` to say. */
function isLoopback(mirror: string): boolean {
  const { hostname } = new URL(mirror);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

function mirrorAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const usable = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text)));
  if (!usable) throw new Error(`Not a mirror's address (https, or http on loopback): ${text}`);
  if (url.search || url.hash || url.username || url.password)
    throw new Error(`A mirror's address has no query and no user: ${text}`);
  // It stands in the CSP as it is: nothing in it may end the directive or stand for other hosts.
  if (!/^https?:\/\/[\w.:[\]-]+\/[\w./~%-]*$/.test(url.href))
    throw new Error(`A mirror's address has only letters, digits and . / ~ % - _: ${text}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function keysOf(json: unknown): unknown[] {
  const set = v.safeParse(v.object({ keys: v.array(v.unknown()) }), json);
  return set.success ? set.output.keys : [json];
}
