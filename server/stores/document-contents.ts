import { createHash } from "node:crypto";
import type { Transaction } from "./transactions.ts";

/** Where the contents of documents lie. Everything is done within the transaction of the document itself. */
export interface DocumentContents {
  readonly heldIn: "database" | "bucket";
  readonly write: (at: ContentPlace, bytes: Uint8Array) => Promise<void>;
  /** What lies there, whole or not; null where nothing does. */
  readonly read: (at: ContentPlace) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Bytes `from` to `to`, both included; `changed` where a stored piece is not what was attached. */
  readonly readRange: (
    at: ContentPlace,
    from: number,
    to: number,
  ) => Promise<Uint8Array<ArrayBuffer> | "changed" | null>;
  /** Once the document is gone for good; its rows of the database went with it. */
  readonly forget: (tenant: string, ids: readonly string[]) => Promise<void>;
}

export interface ContentPlace {
  readonly transaction: Pick<Transaction, "rows">;
  readonly tenant: string;
  readonly id: string;
}

/** So many bytes lie in one row: a reader of a part reads little more than it asked for. */
export const pieceLength = 1024 * 1024;

/** Contents in the database, in pieces. Backups and point-in-time restore take them along. */
export const contentsInDatabase: DocumentContents = {
  heldIn: "database",
  async write({ transaction, id }, bytes) {
    await transaction.rows(
      "delete from review.document_pieces where tenant = (select review.my_tenant()) and document_id = $1",
      [id],
    );
    for (let number = 0; number * pieceLength < bytes.length; number += 1) {
      const piece = bytes.subarray(number * pieceLength, (number + 1) * pieceLength);
      // One after the other: each is a message of a megabyte.
      await transaction.rows(
        "insert into review.document_pieces (tenant, document_id, number, bytes) values (review.my_tenant(), $1, $2, $3)",
        [id, number, Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)],
      );
    }
  },
  async read({ transaction, id }) {
    const pieces = await transaction.rows<{ readonly bytes: Buffer }>(
      "select bytes from review.document_pieces where tenant = (select review.my_tenant()) and document_id = $1 order by number",
      [id],
    );
    return joined(pieces.map(({ bytes }) => bytes));
  },
  async readRange({ transaction, id }, from, to) {
    const pieces = await transaction.rows<Piece>(
      `select number, bytes, sha256 from review.document_pieces
        where tenant = (select review.my_tenant()) and document_id = $1 and number between $2 and $3 order by number`,
      [id, Math.floor(from / pieceLength), Math.floor(to / pieceLength)],
    );
    const [first] = pieces;
    if (first === undefined) return null;
    if (!pieces.every(({ bytes, sha256 }) => sha256Of(bytes).equals(sha256))) return "changed";
    const start = from - first.number * pieceLength;
    return joined(pieces.map(({ bytes }) => bytes)).subarray(start, start + to - from + 1);
  },
  forget: () => Promise.resolve(),
};

interface Piece {
  readonly number: number;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

export function sha256Of(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
