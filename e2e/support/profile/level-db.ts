import { readVarint, unpackSnappy } from "./snappy.ts";

/**
 * What a log of LevelDB holds, each record whole: in the file it is cut into parts where blocks of 32 KiB end
 * (https://github.com/google/leveldb, doc/log_format.md).
 */
export function logRecords(file: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += blockSize) {
    const end = Math.min(block + blockSize, file.length);
    let at = block;
    while (at + headSize <= end) {
      const length = file.readUInt16LE(at + 4);
      const kind = file[at + 6] ?? 0;
      if (kind === 0) break;
      if (kind === whole || kind === first) parts = [];
      parts.push(file.subarray(at + headSize, at + headSize + length));
      if (kind === whole || kind === last) records.push(Buffer.concat(parts));
      at += headSize + length;
    }
  }
  return records;
}

const blockSize = 32_768;
const headSize = 7;
const [whole, first, last] = [1, 2, 4];

/** Keys and values of a table of LevelDB, unpacked (doc/table_format.md); null where the file is none. */
export function tableEntries(file: Buffer): readonly Buffer[] | null {
  const foot = file.subarray(-footSize);
  if (foot.length < footSize || !foot.subarray(-8).equals(magic)) return null;
  // The handle of the block that lists what there is beside rows comes first.
  const other = handleAt(foot, 0);
  const index = other === null ? null : handleAt(foot, other.next);
  if (index === null) return null;
  return entriesOf(blockAt(file, index)).flatMap(({ value }) => {
    const handle = handleAt(value, 0);
    const rows = handle === null ? [] : entriesOf(blockAt(file, handle));
    return rows.flatMap((row) => [row.key, row.value]);
  });
}

const footSize = 48;
const magic = Buffer.from("57fb808b247547db", "hex");

type Handle = { readonly offset: number; readonly size: number; readonly next: number };

function handleAt(bytes: Buffer, at: number): Handle | null {
  const offset = readVarint(bytes, at);
  const size = offset === null ? null : readVarint(bytes, offset.next);
  return offset === null || size === null
    ? null
    : { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const content = file.subarray(offset, offset + size);
  const isPacked = file[offset + size] === 1;
  return (isPacked ? unpackSnappy(content) : content) ?? Buffer.alloc(0);
}

/** A key says only what differs from the one before it. */
function entriesOf(block: Buffer): readonly { readonly key: Buffer; readonly value: Buffer }[] {
  if (block.length < 4) return [];
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const entries: { key: Buffer; value: Buffer }[] = [];
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = readVarint(block, at);
    const own = shared === null ? null : readVarint(block, shared.next);
    const length = own === null ? null : readVarint(block, own.next);
    if (shared === null || own === null || length === null) return entries;
    const value = length.next + own.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, value)]);
    entries.push({ key, value: block.subarray(value, value + length.value) });
    at = value + length.value;
  }
  return entries;
}
