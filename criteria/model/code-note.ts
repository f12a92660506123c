import { dayInWords } from "./day-in-words.ts";

/** A code that describes a listed procedure. Codes are renewed every year: a limited one says until when it is known. */
export type CodeNote = {
  readonly code: string;
  readonly describes: string;
  /** The last day on which the code is known to be valid, YYYY-MM-DD, and what to do after it. */
  readonly limit?: { readonly validThrough: string; readonly recheck: string };
};

/** What a code is for, and until when: "Coccygectomy, partial or total." */
export function codeNoteInWords({ describes, limit }: CodeNote): string {
  return limit === undefined
    ? describes
    : `${describes} Valid through ${dayInWords(limit.validThrough)}. ${limit.recheck}`;
}
