import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { literalAddress, mayConnectTo, type AddressRules } from './address-guard';

/** Name → addresses. Tests give their own. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

/** The address behind a name, or the one that was connected to in the end, is none that we connect to. */
class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';
}

interface RequestOptions extends AddressRules {
  resolve?: Resolve;
  headers: Record<string, string>;
  signal: AbortSignal;
}

const resolveBySystem: Resolve = (hostname) => systemLookup(hostname, { all: true, verbatim: true });

/**
 * One GET, without redirects. The address is checked when it is connected to and not before: a name that resolves
 * differently the second time gains nothing. Rejects on a broken connection, on abort, and with `ForbiddenAddress`.
 */
export function guardedRequest(url: URL, options: RequestOptions): Promise<http.IncomingMessage> {
  const { headers, signal, resolve = resolveBySystem } = options;
  return new Promise((fulfil, reject) => {
    const literal = literalAddress(url);
    if (literal !== undefined && !mayConnectTo(literal, options)) throw new ForbiddenAddress(literal);
    const client = url.protocol === 'https:' ? https : http;
    const request = client.get(url, { headers, signal, agent: false, lookup: guardedLookup(resolve, options) });
    request.on('response', fulfil);
    request.on('error', reject);
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const address = socket.remoteAddress ?? '';
        if (!mayConnectTo(address, options)) socket.destroy(new ForbiddenAddress(address));
      });
    });
  });
}

/** Only allowed addresses are handed on; a name that has none is refused before any packet leaves. */
function guardedLookup(resolve: Resolve, rules: AddressRules): LookupFunction {
  const allowedAddresses = async (hostname: string) => {
    const found = await resolve(hostname);
    const allowed = found.filter(({ address }) => mayConnectTo(address, rules));
    if (allowed.length === 0) throw new ForbiddenAddress(found.map(({ address }) => address).join(' '));
    return allowed;
  };
  return (hostname, { all }, callback) => {
    callbackify(allowedAddresses)(hostname, (error, allowed) => {
      const [first] = allowed ?? [];
      if (error || !first) callback(error, '', 0);
      else if (all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
