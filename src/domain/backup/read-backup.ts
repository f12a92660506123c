import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { isPlainObject } from "../case/json-value.ts";
import {
  backupEndSchema,
  backupFormat,
  type BackupHeader,
  backupHeaderSchema,
  type BackupRow,
  backupRowSchema,
  contentPartSchema,
} from "./backup-line.ts";
import { decodeBase64 } from "./base64.ts";
import { linesOf } from "./lines-of.ts";

/** A backup that was read to its end and is whole. `Held`: how the reader holds a part of a document. */
export interface BackupContents<Held> {
  readonly header: BackupHeader;
  /** Every row but the documents' contents, in the order of the file. */
  readonly rows: readonly BackupRow[];
  readonly contents: ReadonlyMap<string, BackupContent<Held>>;
}

export interface BackupContent<Held> {
  readonly mediaType: string;
  readonly parts: Held[];
}

/** `damaged`: from this line on, counted from 1, the file is not what was written. */
export type BackupProblem =
  | { readonly kind: "damaged"; readonly line: number }
  | { readonly kind: "newer-format" };

/**
 * Reads a whole backup before anything of it is used: the hash at its end has to be that of all lines before.
 *
 * @param chunks the file as it comes, cut anywhere
 * @param hold how to hold a part of a document, which may be large
 */
export async function readBackup<Held>(
  chunks: AsyncIterable<Uint8Array>,
  hold: (bytes: Uint8Array<ArrayBuffer>) => Held,
): Promise<
  | { readonly ok: true; readonly value: BackupContents<Held> }
  | { readonly ok: false; readonly error: BackupProblem }
> {
  const whole = sha256.create();
  const rows: BackupRow[] = [];
  const contents = new Map<string, BackupContent<Held>>();
  let header: BackupHeader | null = null;
  let isEnded = false;
  let number = 0;
  const damaged = () => ({ ok: false, error: { kind: "damaged", line: number } }) as const;
  for await (const bytes of linesOf(chunks)) {
    number += 1;
    if (isEnded) return damaged();
    const value = parsed(bytes);
    if (header === null) {
      if (isNewer(value)) return { ok: false, error: { kind: "newer-format" } };
      const read = backupHeaderSchema.safeParse(value);
      if (!read.success) return damaged();
      header = read.data;
    } else if (isEnd(value)) {
      const end = backupEndSchema.safeParse(value);
      if (!end.success || end.data.sha256 !== bytesToHex(whole.digest())) return damaged();
      isEnded = true;
      continue;
    } else {
      const read = backupRowSchema.safeParse(value);
      if (!read.success) return damaged();
      if (read.data.store !== "contents") rows.push(read.data);
      else if (!takePart(contents, read.data, hold)) return damaged();
    }
    whole.update(bytes);
  }
  number += 1;
  return header !== null && isEnded ? { ok: true, value: { header, rows, contents } } : damaged();
}

function takePart<Held>(
  contents: Map<string, BackupContent<Held>>,
  { key, value }: BackupRow,
  hold: (bytes: Uint8Array<ArrayBuffer>) => Held,
): boolean {
  const part = contentPartSchema.safeParse(value);
  const bytes = part.success ? decodeBase64(part.data.bytes) : null;
  if (!part.success || bytes === null || typeof key !== "string") return false;
  if (bytesToHex(sha256(bytes)) !== part.data.sha256) return false;
  const known = contents.get(key) ?? { mediaType: part.data.mediaType, parts: [] };
  known.parts.push(hold(bytes));
  contents.set(key, known);
  return true;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  if (!isPlainObject(value) || value["kind"] !== "backup") return false;
  const { format } = value;
  return typeof format === "number" && format > backupFormat;
}

function isEnd(value: unknown): boolean {
  return isPlainObject(value) && value["kind"] === "end";
}
