import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { BackupHeader, BackupRow } from "./backup-line.ts";
import { encodeBase64 } from "./base64.ts";

/**
 * The lines of a backup, in UTF-8, each with its line end: the header, every row, and the hash of all of them.
 * Rows are asked for one after the other, so that no more than one is held.
 */
export async function* writeBackup(
  header: BackupHeader,
  rows: AsyncIterable<BackupRow> | Iterable<BackupRow>,
): AsyncGenerator<Uint8Array> {
  const whole = sha256.create();
  const line = (value: BackupHeader | BackupRow): Uint8Array => {
    const bytes = utf8ToBytes(`${JSON.stringify(value)}\n`);
    whole.update(bytes);
    return bytes;
  };
  yield line(header);
  for await (const row of rows) yield line(row);
  yield utf8ToBytes(`${JSON.stringify({ kind: "end", sha256: bytesToHex(whole.digest()) })}\n`);
}

/** One part of a document's content, as a row. */
export function contentRow(key: string, mediaType: string, bytes: Uint8Array): BackupRow {
  return {
    store: "contents",
    key,
    value: { mediaType, bytes: encodeBase64(bytes), sha256: bytesToHex(sha256(bytes)) },
  };
}
