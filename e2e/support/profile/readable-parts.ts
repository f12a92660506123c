import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { basename } from "node:path";
import { logRecords, tableEntries } from "./level-db.ts";
import { unpackSnappy } from "./snappy.ts";

/**
 * Everything that a file of a browser's profile says to whoever has the disk: its bytes, and what Chromium packed,
 * cut up or encrypted in it with a key that everybody knows.
 */
export function readableParts(path: string, content: Buffer): readonly Buffer[] {
  const parts = [content, ...unwrapped(path, content)];
  return [...parts, ...parts.flatMap(packedValues)];
}

function unwrapped(path: string, content: Buffer): readonly Buffer[] {
  if (path.endsWith(".log")) return logRecords(content);
  if (path.endsWith(".ldb")) return tableEntries(content) ?? [];
  if (/^(Session|Tabs)_\d+$/.test(basename(path))) return sessionCommands(content);
  return [];
}

/** Larger values of IndexedDB: a mark, and the value as V8 writes it, packed (Blink, idb_value_wrapping.cc). */
function packedValues(part: Buffer): readonly Buffer[] {
  const values: Buffer[] = [];
  for (let at = part.indexOf(packedMark); at >= 0; at = part.indexOf(packedMark, at + 1)) {
    const value = unpackSnappy(part.subarray(at + packedMark.length));
    if (value !== null) values.push(value);
  }
  return values;
}

const packedMark = Buffer.from([0xff, 0x11, 0x02]);

/**
 * What Chromium writes down to open its windows again, with what was typed into their fields. A browser without a
 * keyring, as this one, encrypts it with a key that stands in its source (components/os_crypt, "peanuts").
 */
export function sessionCommands(file: Buffer): readonly Buffer[] {
  const commands: Buffer[] = [];
  for (let at = 8; at + 4 <= file.length;) {
    const length = file.readUInt32LE(at);
    const sealed = file.subarray(at + 4, at + 4 + length);
    if (sealed.subarray(0, 3).toString("latin1") === "v10") {
      const decipher = createDecipheriv("aes-128-cbc", knownKey, Buffer.alloc(16, " "));
      commands.push(Buffer.concat([decipher.update(sealed.subarray(3)), decipher.final()]));
    }
    at += 4 + length;
  }
  return commands;
}

const knownKey = pbkdf2Sync("peanuts", "saltysalt", 1, 16, "sha1");
