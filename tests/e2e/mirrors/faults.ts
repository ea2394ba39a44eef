import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Disturbance } from './registry-mirror';

/** Answers everything with this. */
export function answer(content: string): Disturbance {
  return (_pathname, response) => {
    response.end(content);
    return true;
  };
}

/** Asks to be left alone, so that a browser may read for how long. */
export function asksForRest(seconds: number): Disturbance {
  return (_pathname, response) => {
    const headers = { 'retry-after': String(seconds), 'access-control-expose-headers': 'Retry-After' };
    response.writeHead(503, headers).end();
    return true;
  };
}

/** Only what concerns files, since nothing comes of them as long as the head is wrong. */
export function inFiles(disturbance: Disturbance): Disturbance {
  return (pathname, response, content) => pathname.startsWith('/files/') && disturbance(pathname, response, content);
}

/** Sends 100 MB, as long as somebody takes them. */
export const sendHundredMegabytes: Disturbance = async (_pathname, response) => {
  const megabytes = Array.from({ length: 100 }, () => megabyte);
  await pipeline(Readable.from(megabytes), response).catch(() => {}); // whoever takes them hangs up
  return true;
};

const megabyte = Buffer.alloc(1_000_000, ' ');

/** Never answers, and keeps the line open. */
export const saysNothing: Disturbance = () => true;

/** Sends the first half, and then nothing for ever. */
export const fallsSilent: Disturbance = (_pathname, response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, content.length / 2));
  return true;
};

export function redirectTo(address: string): Disturbance {
  return (pathname, response) => {
    response.writeHead(302, { location: new URL(pathname, address).href }).end();
    return true;
  };
}

/** Lets nothing of a file through until it is opened. */
export function gate(): { closed: Disturbance; open: () => void } {
  const opening = new EventTarget();
  const opened = new Promise((resolve) => {
    opening.addEventListener('open', resolve);
  });
  return {
    closed: inFiles(async () => {
      await opened;
      return false;
    }),
    open: () => void opening.dispatchEvent(new Event('open')),
  };
}
