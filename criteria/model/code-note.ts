import type { EvidenceState } from "./criteria-set.ts";
import { dayInWords } from "./day-in-words.ts";

/** A code that describes a listed procedure. Codes are renewed every year: a limited one says until when it is known. */
export type CodeNote = {
  readonly code: string;
  readonly describes: string;
  /** Where this was read and how surely; no code book comes with a set. */
  readonly source: { readonly citation: string; readonly state: EvidenceState };
  /** The last day on which the code is known to be valid, YYYY-MM-DD, and what to do after it. */
  readonly limit?: { readonly validThrough: string; readonly recheck: string };
};

/** What a code is for, until when, and by what source: "Coccygectomy, partial or total. Source: … (likely)." */
export function codeNoteInWords({ describes, limit, source }: CodeNote): string {
  const until =
    limit === undefined ? "" : ` Valid through ${dayInWords(limit.validThrough)}. ${limit.recheck}`;
  return `${describes}${until} Source: ${source.citation} (${source.state}).`;
}
