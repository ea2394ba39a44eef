import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A self-signed certificate that lives as long as the process: no key lies in the repository. */
export interface Certificate {
  key: string;
  cert: string;
  /** What Chromium calls the SPKI: SHA-256 of the public key, in base64. */
  fingerprint: string;
}

const DAY = 86_400_000;

/** A certificate for names that do not matter: both browsers are told to take this one for every host. */
export async function makeCertificate(): Promise<Certificate> {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'faked.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + 30 * DAY),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*.invalid' }] }],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
}
