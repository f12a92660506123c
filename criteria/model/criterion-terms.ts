/**
 * The words by which people name what each criterion is about, by criterion id. Beside a set's rules and no
 * part of them: a word more never changes a published version. Plurals, hyphens and case need no entry of
 * their own; a term in capitals ("PT") is one only in capitals. A term may belong to several criteria.
 */
export type CriterionTerms = Readonly<Record<string, readonly string[]>>;
