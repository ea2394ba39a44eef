import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, required, type Command } from './command';
import { serveSite } from '../site/serve-site';
import { UsageError } from './usage';

/** Runs until it is stopped. Port 0 takes any free one; the address is printed. */
export const serveCommand: Command = async (args, { out }) => {
  const { values, positionals } = readArguments(args, { port: { type: 'string' } }, 1);
  const port = Number(required(values.port, 'port'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${values.port}: no port`);
  const [folder = ''] = positionals;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${folder}: no such folder`);
  if (!statSync(join(folder, 'head.json'), { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${folder}: there is no head.json, so nothing is published here`);
  const server = await serveSite(folder, port);
  const address = server.address();
  out.line(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`);
  await new Promise((closed) => {
    server.once('close', closed);
  });
  return 0;
};
