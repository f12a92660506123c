import {
  summarizeCase,
  type CaseDigest,
  type UnreadableCase,
  readStoredCase,
  versionOf,
} from "#domain";
import type { CachedSummary } from "./summary-snapshot.ts";

/** The summary of a stored case whose own is missing or damaged; what is wrong with it where it cannot be read. */
export function deriveSummary(
  id: string,
  row: unknown,
  digestOf: CaseDigest,
): CachedSummary | UnreadableCase {
  const stored = readStoredCase(id, row);
  if (!stored.ok) {
    return { id, issues: stored.error.kind === "invalid" ? stored.error.issues : [] };
  }
  const { record, revision, removedAt } = stored.value;
  const version = versionOf(stored.value);
  const { digest, ...listing } = summarizeCase(record, { revision, removedAt, version }, digestOf);
  return { ...listing, digestText: JSON.stringify(digest) };
}
