import { calculateJwkThumbprint, decodeProtectedHeader, generalVerify, importJWK } from 'jose';
import type { GeneralJWS, JWK } from 'jose';
import * as v from 'valibot';
import { headSchema, type Head } from './head';

/** What came of looking at a head. Whether it is too old is another question: see `refusalOf`. */
export type HeadCheck =
  { outcome: 'valid'; head: Head } | { outcome: 'refused'; reason: 'wrong-shape' | 'unknown-key' | 'bad-signature' };

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
  let isPinned = false;
  for (const { kty, crv, x, y } of keys) {
    const publicKey = { kty, crv, x, y } as JWK;
    if (!signers.has(await calculateJwkThumbprint(publicKey))) continue;
    isPinned = true;
    const payload = await signedPayload(jws, publicKey);
    if (!payload) continue;
    const head = v.safeParse(headSchema, jsonOf(new TextDecoder().decode(payload)));
    return head.success ? { outcome: 'valid', head: head.output } : { outcome: 'refused', reason: 'wrong-shape' };
  }
  return { outcome: 'refused', reason: isPinned ? 'bad-signature' : 'unknown-key' };
}

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
