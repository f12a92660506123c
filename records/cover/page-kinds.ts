import type { RecordDocument, RecordPage } from "../model/record-document.ts";
import { faxHeadersOf } from "./fax-header.ts";
import { linesOf, repairDigits } from "./page-lines.ts";

/** What a document within a file is; the kinds of `DocumentPart` of the domain. */
export type PageKind =
  | "cover"
  | "order"
  | "visit-note"
  | "therapy-notes"
  | "imaging"
  | "procedure-note"
  | "other";

export type KindOfPage = {
  /** Of the page itself; undefined where it has no title of its own. */
  readonly kind: PageKind | undefined;
  /** The line that says so. */
  readonly title: string | undefined;
  /** Whether it says of itself that it goes on from the page before ("Page 2 of 4"). */
  readonly goesOn: boolean;
};

/** The titles of documents, the more telling first. A title stands in the upper lines and is short. */
const titles: readonly { readonly kind: PageKind; readonly words: RegExp }[] = [
  {
    kind: "cover",
    words:
      /\bfax\s+(?:cover|transmittal|transmission)|facsimile|cover\s+(?:sheet|page)|^\W*fax\W*$/i,
  },
  {
    kind: "procedure-note",
    words:
      /\b(?:operative|procedure|injection|operation)\s+(?:report|note|record)|\bop\s+note\b|^\W*procedure\s+performed/i,
  },
  {
    kind: "therapy-notes",
    words:
      /\b(?:physical|occupational|pelvic(?: floor)?(?: physical)?)\s+therap(?:y|ist)\b|\bp\.?t\.?\s+(?:initial\s+)?(?:evaluation|eval|daily|progress|discharge|treatment|note|re-?eval|visit|flow)|\btherapy\s+(?:daily|progress|evaluation|discharge|treatment|visit)/i,
  },
  {
    kind: "imaging",
    words:
      /\b(?:mri|m\.r\.i\.|magnetic resonance|ct\b|computed tomography|x-?rays?|radiographs?|radiology|imaging|bone scan|ultrasound|xr)\b.*|^\W*(?:exam(?:ination)?|study)\s*:.*\b(?:mri|ct|xr|x-?ray|radiograph)/i,
  },
  {
    kind: "order",
    words:
      /\b(?:prior\s+auth(?:orization)?|pre-?auth(?:orization)?|pre-?certification|authorization|service)\s+(?:request|form)|\brequest\s+(?:for\s+)?(?:prior\s+)?(?:auth|pre-?|service|form)|\border\s+(?:form|requisition|for)|^\W*(?:physician|procedure|provider)?\s*orders?\W*$|\breferral\s+(?:form|order|request)|letter of medical necessity/i,
  },
  {
    kind: "visit-note",
    words:
      /\b(?:office|clinic|follow[-\s]?up|new patient|initial|telehealth|pain)\s+(?:visit|note|consult(?:ation)?|evaluation)|\bprogress\s+note|\bconsult(?:ation)?(?:\s+(?:note|report))?\W*$|\bhistory\s+(?:and|&)\s+physical|\bH\s?&\s?P\b|\bencounter\s+(?:note|summary)|\bvisit\s+(?:note|summary)|\bclinical\s+note|\bchart\s+note|\bsoap\s+note|\bspecialist note/i,
  },
  {
    kind: "other",
    words:
      /\b(?:lab(?:oratory)?\s+(?:report|results)|medication\s+list|discharge\s+summary|emg|nerve conduction|patient\s+intake|consent)\b/i,
  },
];

const upperLines = 10;

/** The kind of each page by its own title, in the order of the pages. */
export function pageKindsOf(
  { pages }: Pick<RecordDocument, "pages">,
  thisYear: number,
): readonly KindOfPage[] {
  return pages.map((page) => kindOf(page, thisYear));
}

function kindOf(page: RecordPage, thisYear: number): KindOfPage {
  const read = { ...page, text: page.origin === "ocr" ? repairDigits(page.text) : page.text };
  const headers = faxHeadersOf(read, thisYear);
  const lines = linesOf(read).filter(
    ({ start }) => !headers.some(({ line }) => line.start === start),
  );
  const goesOn =
    lines.some(({ text }) =>
      /^\W*(?:.{0,60}\s)?page\s*(?:[2-9]|[1-9]\d)\s*(?:of|\/)\s*\d+\W*$/i.test(text),
    ) || lines.slice(0, 4).some(({ text }) => /\bcont(?:inued|'d|\.)/i.test(text));
  const upper = lines.slice(0, upperLines).map(({ text }) => text.trim());
  for (const title of upper.filter(isTitle)) {
    const found = titles.find(({ words }) => words.test(title));
    if (found !== undefined) return { kind: found.kind, title, goesOn };
  }
  return { ...byContents(lines.map(({ text }) => text)), title: undefined, goesOn };
}

/** A title is a short line that is no sentence and no answer of a form. */
function isTitle(line: string): boolean {
  return (
    line.length <= 80 && !/[a-z]{3}\.\s*$|[.;]\s+\S/.test(line) && line.split(/\s+/).length <= 11
  );
}

/** A page without a title says by its parts what it is; one that says nothing belongs to the page before. */
function byContents(lines: readonly string[]): { readonly kind: PageKind | undefined } {
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  if (has(/^\W*to\W*:/i) && has(/^\W*(?:.*\s)?from\W*:/i) && has(/pages?\b/i))
    return { kind: "cover" };
  if (has(/^\W*findings\b/i) && has(/^\W*impression\b/i) && has(/^\W*(?:technique|comparison)\b/i))
    return { kind: "imaging" };
  return { kind: undefined };
}
