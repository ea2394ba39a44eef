import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** Packs a folder the way Firefox installs it for good: a zip, whose files are stored as they are. */
export function packXpi(folder: string): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of filesOf(folder)) {
    const content = readFileSync(path.join(folder, file));
    const name = Buffer.from(file);
    const common = commonHeader(name, content);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, content]);
    // Made by version 2.0; comment, disk, attributes: none; then where the file begins.
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name]);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** What the entry and the list of contents both say of a file. */
function commonHeader(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0); // needs version 2.0
  header.writeUInt16LE(0x0800, 2); // names are UTF-8
  header.writeUInt16LE(0x0021, 8); // 1 January 1980, the first day that a zip knows
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}
