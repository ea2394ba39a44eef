import { decodeProtectedHeader, flattenedVerify, importJWK, type GeneralJWS } from 'jose';
import type { Key } from './key-files';

/** What is to be thought of one signature of a head. */
interface SignatureVerdict {
  /** Thumbprint of its key, as it says itself; `?` if what it says is none. */
  kid: string;
  verdict: 'holds' | 'wrong' | 'unknown key';
}

/**
 * Each signature of a head for itself. A reader is content with one that holds; whoever publishes wants to hear of the
 * others before a key is withdrawn and only a wrong one is left. `text` is a head that was found valid already.
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
