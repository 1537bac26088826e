import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip, which may lie. */
export interface Member {
  readonly path: string;
  readonly data: string | Buffer;
  /** The unpacked size that the directory declares. */
  readonly declared?: number;
  /** Unix mode: 0o120777 is a link. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
}

/** A zip as it says it is. Members that are the same object are stored once and listed as often as they come. */
export function zip(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const places = new Map<Member, { at: number; head: Buffer }>();
  let at = 0;
  const directory = members.map((member) => {
    let place = places.get(member);
    if (place === undefined) {
      const data = Buffer.from(member.data as string);
      const packed = deflateRawSync(data, { level: 9 });
      const head = headOf(member, data, packed.length);
      place = { at, head };
      places.set(member, place);
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(member.path)]);
      parts.push(local, packed);
      at += local.length + packed.length;
    }
    return entryOf(member, place);
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

function headOf({ path, declared, isEncrypted }: Member, data: Buffer, packed: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(data), 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(declared ?? data.length, 18);
  head.writeUInt16LE(Buffer.byteLength(path), 22);
  return head;
}

function entryOf({ path, mode = 0 }: Member, { at, head }: { at: number; head: Buffer }): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(0x0314, 4);
  head.copy(entry, 6);
  entry.writeUInt32LE(mode * 0x10000, 38);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, Buffer.from(path)]);
}
