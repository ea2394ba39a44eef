import { GeneralSign, importJWK } from 'jose';
import type { Head } from '../../core/sync/head';
import type { Key } from './key-files';

/** The text of head.json: a JWS in general JSON serialisation, signed with ES256 by each of the keys. */
export async function signHead(head: Head, keys: readonly Key[]): Promise<string> {
  const jws = new GeneralSign(new TextEncoder().encode(JSON.stringify(head)));
  for (const key of keys) {
    jws.addSignature(await importJWK(key, 'ES256')).setProtectedHeader({ alg: 'ES256', kid: key.kid });
  }
  return JSON.stringify(await jws.sign());
}
