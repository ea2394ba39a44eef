import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { codeOf } from '../terminal/thrown';

/** What came of reading a response to its end. */
type Body =
  | { outcome: 'whole'; bytes: Uint8Array }
  | { outcome: 'too-large' }
  | { outcome: 'bad-encoding'; detail: string };

/**
 * The body, of which never more than `limit` bytes are kept, packed or unpacked. We ask for plain bytes; some servers
 * pack them all the same.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Body> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    return { outcome: 'too-large' };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      response.destroy();
      return { outcome: 'too-large' };
    }
    chunks.push(chunk);
  }
  return unpack(Buffer.concat(chunks), response.headers['content-encoding']?.toLowerCase() ?? 'identity', limit);
}

function unpack(packed: Buffer, encoding: string, maxOutputLength: number): Body {
  if (encoding === 'identity' || encoding === '') return { outcome: 'whole', bytes: packed };
  try {
    if (/^(x-)?gzip$/.test(encoding)) return { outcome: 'whole', bytes: gunzipSync(packed, { maxOutputLength }) };
    if (encoding === 'deflate') return { outcome: 'whole', bytes: inflateSync(packed, { maxOutputLength }) };
    if (encoding === 'br') return { outcome: 'whole', bytes: brotliDecompressSync(packed, { maxOutputLength }) };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { outcome: 'too-large' };
  }
  return { outcome: 'bad-encoding', detail: encoding };
}
