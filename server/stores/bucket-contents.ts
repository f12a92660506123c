import type { S3Client } from "@aws-sdk/client-s3";
import type { BucketSettings } from "../server-settings.ts";
import {
  type ContentPlace,
  contentsInDatabase,
  type DocumentContents,
  pieceLength,
  sha256Of,
} from "./document-contents.ts";

/** So many pieces are sent or asked for at once. */
const piecesAtOnce = 4;

interface Piece {
  readonly number: number;
  readonly byte_length: number;
  readonly sha256: Buffer;
}

/**
 * Contents in an S3-compatible bucket, in pieces, whose hashes the database holds. What was attached before there was
 * a bucket stays in the database and is read from there. A write that is not committed leaves pieces behind that
 * nothing names; nothing that is committed is without its pieces.
 *
 * The client of the bucket finds its keys as it always does, in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or in the
 * surroundings of the machine.
 */
export async function createBucketContents(settings: BucketSettings): Promise<DocumentContents> {
  // Loaded by those who use it: it is as large as the rest of the server.
  const sdk = await import("@aws-sdk/client-s3");
  const client: S3Client = new sdk.S3Client({
    region: settings.region,
    forcePathStyle: settings.isNameInPath,
    // Other servers than Amazon's know no other way to check what was sent.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint }),
  });
  const Bucket = settings.name;

  async function piecesOf(
    { transaction, id }: ContentPlace,
    from = 0,
    to = Number.MAX_SAFE_INTEGER,
  ) {
    const pieces = await transaction.rows<Piece>(
      `select number, byte_length, sha256 from review.bucket_pieces
       where tenant = (select review.my_tenant()) and document_id = $1 and number between $2 and $3 order by number`,
      [id, from, Math.min(to, 2_147_483_647)],
    );
    return pieces;
  }

  async function isInBucket({ transaction, id }: ContentPlace): Promise<boolean> {
    const [row] = await transaction.rows<{ readonly held_in: string }>(
      "select held_in from review.documents where tenant = (select review.my_tenant()) and id = $1",
      [id],
    );
    return row?.held_in === "bucket";
  }

  /** Null where nothing lies there. */
  async function get({ tenant, id }: ContentPlace, number: number): Promise<Uint8Array | null> {
    try {
      const found = await client.send(
        new sdk.GetObjectCommand({ Bucket, Key: keyOf(tenant, id, number) }),
      );
      return (await found.Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  return {
    heldIn: "bucket",
    async write(at, bytes) {
      if (!(await isInBucket(at))) return contentsInDatabase.write(at, bytes);
      const { transaction, tenant, id } = at;
      const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, number) => {
        const piece = bytes.subarray(number * pieceLength, (number + 1) * pieceLength);
        return { number, piece, hash: sha256Of(piece) };
      });
      await someAtOnce(pieces, ({ number, piece, hash }) =>
        client.send(
          new sdk.PutObjectCommand({
            Bucket,
            Key: keyOf(tenant, id, number),
            Body: piece,
            ContentLength: piece.length,
            ContentType: "application/octet-stream",
            ChecksumSHA256: hash.toString("base64"),
          }),
        ),
      );
      await transaction.rows(
        "delete from review.bucket_pieces where tenant = (select review.my_tenant()) and document_id = $1",
        [id],
      );
      await transaction.rows(
        `insert into review.bucket_pieces (tenant, document_id, number, byte_length, sha256)
         select review.my_tenant(), $1, n.number, n.byte_length, decode(n.hash, 'hex')
         from unnest($2::int[], $3::int[], $4::text[]) as n (number, byte_length, hash)`,
        [
          id,
          pieces.map(({ number }) => number),
          pieces.map(({ piece }) => piece.length),
          pieces.map(({ hash }) => hash.toString("hex")),
        ],
      );
    },
    async read(at) {
      if (!(await isInBucket(at))) return contentsInDatabase.read(at);
      const pieces = await piecesOf(at);
      const found = await someAtOnce(pieces, ({ number }) => get(at, number));
      return found.includes(null) ? null : joined(found);
    },
    async readRange(at, from, to) {
      if (!(await isInBucket(at))) return contentsInDatabase.readRange(at, from, to);
      const first = Math.floor(from / pieceLength);
      const pieces = await piecesOf(at, first, Math.floor(to / pieceLength));
      const found = await someAtOnce(pieces, ({ number }) => get(at, number));
      if (pieces.length === 0 || found.includes(null)) return null;
      const isSame = found.every(
        (bytes, index) => bytes !== null && pieces[index]?.sha256.equals(sha256Of(bytes)) === true,
      );
      if (!isSame) return "changed";
      const start = from - first * pieceLength;
      return joined(found).subarray(start, start + to - from + 1);
    },
    async forget(tenant, ids) {
      for (const id of ids) {
        const listed = await client.send(
          new sdk.ListObjectsV2Command({ Bucket, Prefix: keyOf(tenant, id) }),
        );
        await someAtOnce(listed.Contents ?? [], ({ Key }) =>
          client.send(new sdk.DeleteObjectCommand({ Bucket, Key })),
        );
      }
    },
  };
}

/** Under its tenant, so that a bucket's own rules can tell tenants apart. */
function keyOf(tenant: string, id: string, number?: number): string {
  return `documents/${tenant}/${id}/${number === undefined ? "" : String(number).padStart(6, "0")}`;
}

async function someAtOnce<Given, Made>(
  given: readonly Given[],
  work: (one: Given) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < given.length; at += piecesAtOnce) {
    made.push(...(await Promise.all(given.slice(at, at + piecesAtOnce).map(work))));
  }
  return made;
}

function joined(pieces: readonly (Uint8Array | null)[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + (piece?.length ?? 0), 0));
  let at = 0;
  for (const piece of pieces) {
    if (piece === null) continue;
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
