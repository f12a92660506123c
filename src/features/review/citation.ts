import type { Citation, FactPath } from "#criteria";
import {
  type CaseCitation,
  type CaseRecord,
  dataQuoteInWords,
  dataSourceInWords,
  dataSourceOf,
  dayInWords,
  lowered,
} from "#domain";

type Citations = CaseRecord["citations"];

export const emptyCitation: CaseCitation = { document: "" };

/**
 * Writes parts of one citation; a citation whose every part is blank is no citation. A marked region
 * and the pages looked through stay until the citation is taken away or another one is made.
 */
export function changeCitation(
  citations: Citations,
  path: FactPath,
  change: Partial<CaseCitation>,
): Citations {
  const { [path]: before = emptyCitation, ...others } = citations;
  const after = { ...before, ...change };
  const { document, page, date, quote, region, origin, lookedThrough } = after;
  // Words that a person corrected are no longer those that were read from the picture.
  const isAsRead =
    origin !== undefined && (change.quote === undefined || change.quote === before.quote);
  // Nor is another place of the document where the data said it.
  const isDataPlace = (["document", "page", "quote"] as const).every(
    (part) => !(part in change) || change[part] === before[part],
  );
  const isBlank =
    [document, page, date, quote].every((part) => (part ?? "") === "") &&
    region === undefined &&
    lookedThrough === undefined;
  if (isBlank) return others;
  return {
    ...others,
    [path]: {
      document,
      ...(page === undefined || page === "" ? {} : { page }),
      ...(date === undefined || date === "" ? {} : { date }),
      ...(quote === undefined || quote === "" ? {} : { quote }),
      ...(region === undefined ? {} : { region }),
      ...(isAsRead ? { origin } : {}),
      ...(isDataPlace ? dataSourceOf(after) : {}),
      ...(lookedThrough === undefined ? {} : { lookedThrough }),
    },
  };
}

/** Takes a citation away, with all its parts. */
export function withoutCitation(citations: Citations, path: FactPath): Citations {
  const { [path]: _, ...others } = citations;
  return others;
}

/** The citations as the panel quotes them; a page that is typed as anything but a number is left out. */
export function quotedCitations(
  citations: Citations,
): Readonly<Record<FactPath, Citation & Pick<CaseCitation, "origin">>> {
  return Object.fromEntries(
    Object.entries(citations).map(([path, { document, page, date, quote, origin, ...source }]) => {
      const number = typeof page === "string" && /^\d{1,5}$/.test(page) ? Number(page) : page;
      return [
        path,
        {
          document,
          date,
          quote,
          ...(typeof number === "number" ? { page: number } : {}),
          ...(origin === undefined ? {} : { origin }),
          ...dataSourceOf(source),
        },
      ];
    }),
  );
}

/** A citation on one line: "PT notes, p. 4, Feb 11, 2026", or what was looked through in vain. */
export function citationInWords(citation: CaseCitation): string {
  const { document, page, date, quote, region, origin, lookedThrough } = citation;
  if (lookedThrough !== undefined) {
    const isSearched = lookedThrough.some(({ how }) => how !== undefined);
    return `${isSearched ? "Pages searched" : "Pages viewed"}: ${document}`;
  }
  const parts = [
    document === "" ? "Document not named" : document,
    ...(page === undefined ? [] : [`p. ${String(page)}`]),
    ...(date === undefined ? [] : [dayInWords(date)]),
    ...(region === undefined || quote !== undefined ? [] : ["marked region"]),
  ];
  const words = `${parts.join(", ")}${quote === undefined ? "" : ` “${dataQuoteInWords(quote, citation)}”`}`;
  if (origin === "ocr") return `${words} (read by OCR)`;
  const data = dataSourceInWords(citation);
  return data === undefined ? words : `${words} (${lowered(data)})`;
}
