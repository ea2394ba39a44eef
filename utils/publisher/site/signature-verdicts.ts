import { decodeProtectedHeader, flattenedVerify, importJWK, type GeneralJWS } from 'jose';
import type { Key } from './key-files';

/** What is to be thought of one signature of a head. */
interface SignatureVerdict {
  /** Thumbprint of its key, as it says itself; `?` if what it says is none. */
  kid: string;
  verdict: 'holds' | 'wrong' | 'unknown key';
}

/**
 * Checks each signature of a head separately. A reader accepts the first valid one; whoever publishes wants to hear of
 * the others before a key is withdrawn and only an invalid one is left. `text` is a head that is known to be valid.
 */
export async function signatureVerdicts(text: string, keys: readonly Key[]): Promise<SignatureVerdict[]> {
  const { payload, signatures }: GeneralJWS = JSON.parse(text);
  return Promise.all(
    signatures.map(async (signature) => {
      const kid = keyIdOf(signature) ?? '?';
      const key = keys.find((each) => each.kid === kid);
      if (!key) return { kid, verdict: 'unknown key' };
      try {
        await flattenedVerify({ ...signature, payload }, await importJWK(key, 'ES256'), { algorithms: ['ES256'] });
        return { kid, verdict: 'holds' };
      } catch {
        return { kid, verdict: 'wrong' };
      }
    }),
  );
}

function keyIdOf(signature: GeneralJWS['signatures'][number]): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(signature);
    return /^[\w-]{43}$/.test(String(kid)) ? kid : undefined; // SHA-256 in base64url: anything else could read as a verdict
  } catch {
    return undefined;
  }
}
