import type { FactPath } from "#criteria";
import type { CaseCitation, CaseRecord } from "#cases";

type Citations = CaseRecord["citations"];

export const emptyCitation: CaseCitation = { document: "" };

/** Writes parts of one citation; a citation whose every part is blank is no citation. */
export function changeCitation(
  citations: Citations,
  path: FactPath,
  change: Partial<CaseCitation>,
): Citations {
  const { [path]: before = emptyCitation, ...others } = citations;
  const { document, page, date, quote } = { ...before, ...change };
  const isBlank = [document, page, date, quote].every((part) => (part ?? "") === "");
  if (isBlank) return others;
  return {
    ...others,
    [path]: {
      document,
      ...(page === undefined || page === "" ? {} : { page }),
      ...(date === undefined || date === "" ? {} : { date }),
      ...(quote === undefined || quote === "" ? {} : { quote }),
    },
  };
}

/** A citation on one line: "PT notes, p. 4, 2026-02-11". */
export function citationInWords({ document, page, date, quote }: CaseCitation): string {
  const parts = [
    document === "" ? "Document not named" : document,
    ...(page === undefined ? [] : [`p. ${String(page)}`]),
    ...(date === undefined ? [] : [date]),
  ];
  return `${parts.join(", ")}${quote === undefined ? "" : ` “${quote}”`}`;
}
