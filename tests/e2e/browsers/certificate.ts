import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** A self-signed certificate that lives as long as the process: no key lies in the repository. */
export interface Certificate {
  key: string;
  cert: string;
  /** What Chromium calls the SPKI: SHA-256 of the public key, in base64. */
  fingerprint: string;
}

const DAY = 86_400_000;

/** A certificate for names that do not matter: both browsers are told to take this one for every host. */
export function makeCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
  const name = sequence(element(0x31, sequence(objectId('550403'), element(0x0c, Buffer.from('faked.invalid')))));
  const now = Date.now();
  const toBeSigned = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))), // version 3
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])), // serial number, never negative
    ecdsaWithSha256,
    name,
    sequence(utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    publicKeyInfo,
    element(
      0xa3,
      sequence(sequence(objectId('551d11'), element(0x04, sequence(element(0x82, Buffer.from('*.invalid')))))),
    ),
  );
  const signature = createSign('SHA256').update(toBeSigned).sign(privateKey);
  const certificate = sequence(toBeSigned, ecdsaWithSha256, element(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(certificate),
    fingerprint: createHash('sha256').update(publicKeyInfo).digest('base64'),
  };
}

/** One element of DER (X.690): tag, length, content. */
function element(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body), body]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 128) return Buffer.from([length]);
  return length < 256 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 255]);
}

function sequence(...content: Buffer[]): Buffer {
  return element(0x30, ...content);
}

function objectId(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14);
  return element(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
