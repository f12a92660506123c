/** How surely the law behind a rule was read for this product. */
export const readingStates = ["confirmed", "likely", "unread"] as const;
export type ReadingState = (typeof readingStates)[number];

/** Where a rule comes from, and how surely it was read. */
export type Cited = { readonly provenance: string; readonly state: ReadingState };

/** What a person who relies on a rule is told about it. */
export const readingWords: Readonly<Record<ReadingState, string>> = {
  confirmed: "confirmed",
  likely: "likely, not verified; ask your compliance department",
  unread: "not verified; ask your compliance department",
};

/** "42 CFR 422.572(a) (confirmed)". */
export function citationInWords({ provenance, state }: Cited): string {
  return `${provenance} (${readingWords[state]})`;
}
