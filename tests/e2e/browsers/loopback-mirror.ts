import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo, send, type Answer } from './sites';

/** A registry's mirror on this machine, the one address that an extension under test may reach. */
export interface Mirror {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Paths asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

export async function serveMirror(answer: Answer): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(`http://${request.headers.host}${request.url}`);
    requests.push(url.pathname + url.search);
    const reply = answerTo(answer, url, request);
    send(response, {
      ...reply,
      headers: { 'access-control-allow-origin': '*', connection: 'close', ...reply.headers },
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
