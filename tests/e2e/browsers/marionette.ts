import { connect, type Socket } from 'node:net';

/** A session of Marionette, the protocol that Firefox speaks by itself: no driver, no dependency. */
export interface Marionette {
  command<Result = unknown>(name: string, parameters?: object): Promise<Result>;
  close(): void;
}

/** `[type, id, error, result]`; the greeting alone is an object. */
type Answer = [number, number, { error: string; message: string } | null, unknown];

/** Connects to a Firefox that listens on this port, and opens a session that takes any certificate. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  const greeting = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    eachMessage(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as Answer;
      if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting.get(id)?.resolve(result as never);
      waiting.delete(id);
    });
  });
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'));
  });
  await greeting;

  const command = <Result>(name: string, parameters: object = {}) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  await command('WebDriver:NewSession', { acceptInsecureCerts: true });
  await command('WebDriver:SetTimeouts', { script: 20_000, pageLoad: 20_000 });
  return { command, close: () => socket.destroy() };
}

/** Messages come as `<bytes>:<json>`, cut anywhere. */
function eachMessage(socket: Socket, take: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (buffer.length < end) return;
      take(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}
