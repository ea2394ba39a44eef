import { calculateJwkThumbprint, decodeProtectedHeader, generalVerify, importJWK } from 'jose';
import type { GeneralJWS, JWK } from 'jose';
import * as v from 'valibot';
import { headSchema, type Head } from './head';

/**
 * What came of looking at a head. Whether it is of its time is another question: see `refusalOf`. `signedBy`: the ids of all
 * pinned keys whose signature holds.
 */
export type HeadCheck =
  | { outcome: 'valid'; head: Head; signedBy: string[] }
  | { outcome: 'refused'; reason: 'wrong-shape' | 'unknown-key' | 'bad-signature' };

const envelopeSchema = v.object({
  payload: v.string(),
  signatures: v.pipe(
    v.array(v.object({ protected: v.string(), signature: v.string() })),
    v.minLength(1),
    v.maxLength(10),
  ),
});

/**
 * Checks the text of a head (JWS, general JSON serialisation, ES256). One signature by one of the pinned public keys
 * is enough, so that a new key can sign beside the old one. Nothing of the payload is read before that.
 */
export async function verifyHead(text: string, keys: readonly JWK[]): Promise<HeadCheck> {
  const envelope = v.safeParse(envelopeSchema, jsonOf(text));
  if (!envelope.success) return { outcome: 'refused', reason: 'wrong-shape' };
  const jws: GeneralJWS = envelope.output;
  const signers = new Set(jws.signatures.map(keyIdOf));
  const ids = await keyIdsOf(keys);
  const signedBy: string[] = [];
  let payload: Uint8Array | undefined;
  for (const [index, key] of keys.entries()) {
    const id = ids[index]!;
    const signed = signers.has(id) ? await signedPayload(jws, publicPart(key)) : undefined;
    if (!signed) continue;
    signedBy.push(id);
    payload = signed;
  }
  if (!payload)
    return { outcome: 'refused', reason: ids.some((id) => signers.has(id)) ? 'bad-signature' : 'unknown-key' };
  const head = v.safeParse(headSchema, jsonOf(new TextDecoder().decode(payload)));
  return head.success
    ? { outcome: 'valid', head: head.output, signedBy }
    : { outcome: 'refused', reason: 'wrong-shape' };
}

/** The id of each key: its thumbprint (RFC 7638). */
export function keyIdsOf(keys: readonly JWK[]): Promise<string[]> {
  return Promise.all(keys.map((key) => calculateJwkThumbprint(publicPart(key))));
}

const publicPart = ({ kty, crv, x, y }: JWK) => ({ kty, crv, x, y }) as JWK;

async function signedPayload(jws: GeneralJWS, publicKey: JWK): Promise<Uint8Array | undefined> {
  try {
    const { payload } = await generalVerify(jws, await importJWK(publicKey, 'ES256'), { algorithms: ['ES256'] });
    return payload;
  } catch {
    return undefined;
  }
}

/** `kid` is the thumbprint of the key (RFC 7638). */
function keyIdOf(signature: { protected?: string }): string | undefined {
  try {
    return decodeProtectedHeader(signature).kid;
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
