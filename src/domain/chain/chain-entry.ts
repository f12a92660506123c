import * as z from "zod/mini";
import { caseIdSchema } from "../case/case-id.ts";
import { instantSchema } from "../case/case-record.ts";
import type { CaseWrite } from "../case/case-writes.ts";
import { revisionKinds } from "../case/revision.ts";
import type { Actor } from "../people/person.ts";
import { hashOf } from "./canonical-json.ts";

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 hash"));

/**
 * One link of the chain of a case, written in the transaction of the save it belongs to. It holds hashes of
 * what was written, nothing that was typed; its own hash covers the link before it, and so all of them.
 */
export const chainEntrySchema = z.strictObject({
  caseId: caseIdSchema,
  /** The revision this link belongs to; links of a case follow each other without a hole. */
  revision: z.int().check(z.positive()),
  /** Hash of the link before; null in the first one. */
  previous: z.nullable(hash),
  /** `started`: the chain began here, over what an earlier release had stored. */
  kind: z.enum(["started", ...revisionKinds]),
  at: instantSchema,
  by: z.strictObject({ id: z.exactOptional(caseIdSchema), name: z.string(), role: z.string() }),
  /** Hash of the case as the writer found it; null where there was none. */
  before: z.nullable(hash),
  record: hash,
  summary: hash,
  /** Hashes of the history entries written with it, in order. */
  revisions: z.array(hash),
  /** Hashes of the signed entries written with it, in order. */
  determinations: z.array(hash),
  /** Of everything above. */
  hash,
});

export type ChainEntry = z.infer<typeof chainEntrySchema>;

/** What the next link needs to know of the last one, and of the case as it was found. */
export interface ChainHead {
  readonly last: Pick<ChainEntry, "hash" | "revision"> | null;
  /** Hash of the case as it was read; not always the one in the last link, see `verifyCase`. */
  readonly found: string | null;
}

/** The link of a write. */
export function linkOf(write: CaseWrite, head: ChainHead): ChainEntry {
  const { stored, summary, revision, determination, by } = write;
  return sealed({
    caseId: stored.id,
    revision: stored.revision,
    previous: head.last?.hash ?? null,
    kind: revision.kind,
    at: revision.at,
    by: writerOf(by),
    before: head.found,
    record: hashOf(stored),
    summary: hashOf(summary),
    revisions: [hashOf(revision)],
    determinations: determination === null ? [] : [hashOf(determination)],
  });
}

/** Every row that a store holds of one case, as it holds them. */
export interface CaseRows {
  readonly id: string;
  readonly stored: unknown;
  readonly summary: unknown;
  /** In the order of their numbers. */
  readonly revisions: readonly unknown[];
  /** In the order in which they were signed. */
  readonly determinations: readonly unknown[];
}

/** The first link of a case that an earlier release stored: what was there before is taken as it is. */
export function startingLink(rows: CaseRows, revision: number, at: string, by: Actor): ChainEntry {
  return sealed({
    caseId: rows.id,
    revision,
    previous: null,
    kind: "started",
    at,
    by: writerOf(by),
    before: null,
    record: hashOf(rows.stored),
    summary: hashOf(rows.summary),
    revisions: rows.revisions.map(hashOf),
    determinations: rows.determinations.map(hashOf),
  });
}

/** Whether a link says what it said when it was written. */
export function isIntact({ hash: own, ...rest }: ChainEntry): boolean {
  return hashOf(rest) === own;
}

function sealed(entry: Omit<ChainEntry, "hash">): ChainEntry {
  return { ...entry, hash: hashOf(entry) };
}

function writerOf({ id, name, role }: Actor): ChainEntry["by"] {
  return id === undefined ? { name, role } : { id, name, role };
}
