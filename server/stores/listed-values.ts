import { type CaseListing, type CaseSortKey, foldText, worklistLayout } from "#domain";

/**
 * What lists are searched and sorted by, as the domain folds it, in the order of the columns `search`,
 * `received_order`, `member_order`, `reference_order`, `procedure_order`, `assignee_order`, `state_order`,
 * `provider_text` and `diagnosis_text`.
 */
export function listedValues(row: CaseListing): readonly (string | number | null)[] {
  const by = (key: CaseSortKey): string | number | null => {
    const value = worklistLayout.sortValue(row, key);
    return typeof value === "string" ? storableText(value) : value === false ? null : value;
  };
  const texts = listedTexts(row);
  return [
    texts.search,
    by("receivedAt"),
    by("memberName"),
    by("reference"),
    by("procedure"),
    by("assignee"),
    by("state"),
    texts.provider,
    texts.diagnosis,
  ];
}

/** The texts alone: what a list is searched by, and filtered by a part of. */
export function listedTexts(row: CaseListing): {
  readonly search: string;
  readonly provider: string;
  readonly diagnosis: string;
} {
  return {
    search: storableText(worklistLayout.searchText(row)),
    provider: storableText(foldText(row.requestingProvider)),
    diagnosis: storableText(foldText(row.diagnosisCodes)),
  };
}

/** No text of the database holds a NUL. Half of a pair of surrogates becomes U+FFFD on the way, as in any UTF-8. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/**
 * A text as the database reads it from JSON (`review.readable`), to be compared with its columns.
 *
 * @example readableText("a\0") is "a\ufffd0000"
 */
export function readableText(text: string): string {
  const escaped = JSON.stringify(text).replaceAll(
    /(?<!\\)((?:\\\\)*)\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})/g,
    String.raw`$1\ufffd$2`,
  );
  const read: unknown = JSON.parse(escaped);
  return typeof read === "string" ? read : text;
}
