import type { CaseCitation } from "./case-record.ts";
import { documentNamed, type CaseDocument } from "./document.ts";

/** What stands beside a citation that rests on a document which is not what was attached. */
export const changedSourceWords = "document changed since it was attached";

/**
 * The documents a citation rests on that have changed since they were attached, by the names they have now. What was
 * cited from them can't be read there anymore, whatever the citation says.
 */
export function changedSources(
  { document, lookedThrough = [] }: CaseCitation,
  documents: readonly CaseDocument[],
): readonly string[] {
  const cited =
    lookedThrough.length === 0 ? [document] : lookedThrough.map((looked) => looked.document);
  const found = cited.map((name) => documentNamed(documents, name));
  return [...new Set(found.flatMap((one) => (one?.changeFoundAt === undefined ? [] : [one.name])))];
}
