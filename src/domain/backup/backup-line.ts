import * as z from "zod/mini";
import { instantSchema } from "../case/case-record.ts";

/** What a backup holds, store by store; lists that are worked out anew are not among them. */
export const backupStores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "keys",
  "meta",
  "quality",
  "setup",
  "documents",
  "contents",
] as const;
export type BackupStore = (typeof backupStores)[number];

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());

export const backupFormat = 1;

/** The first line: what is in the file. */
export const backupHeaderSchema = z.strictObject({
  kind: z.literal("backup"),
  format: z.literal(backupFormat),
  /** The release that wrote it. */
  app: z.string(),
  createdAt: instantSchema,
  counts: z.strictObject({ cases: count, decisions: count, documents: count, people: count }),
  chainHead: z.strictObject({ through: count, head: hash }),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** A row as a database holds it under its key. Readers of rows have schemas of their own. */
export const backupRowSchema = z.strictObject({
  store: z.enum(backupStores),
  key: z.union([z.string(), z.number()]),
  value: z.unknown(),
});
export type BackupRow = z.infer<typeof backupRowSchema>;

/** A part of a document's content, in base64; parts of one document follow each other. */
export const contentPartSchema = z.strictObject({
  mediaType: z.string(),
  bytes: z.string(),
  sha256: hash,
});

/** The last line: SHA-256 of every line before it, line ends included. */
export const backupEndSchema = z.strictObject({ kind: z.literal("end"), sha256: hash });
