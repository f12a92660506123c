import type { RecordDocument, RecordPage, TextSpan } from "../model/record-document.ts";
import type { CoverField, CoverMention } from "./cover-model.ts";
import type { LabelMeaning } from "./cover-label.ts";
import { fieldsOf } from "./label-fields.ts";
import { faxHeadersOf } from "./fax-header.ts";
import { type LabelValue, labelValuesOf } from "./label-values.ts";
import { linesOf, onOneLine, overlaps, type PageLine, repairDigits } from "./page-lines.ts";
import {
  phonesIn,
  readDescription,
  readIdentifier,
  readName,
  readReference,
  readSex,
  readSide,
  readTenDigits,
  readUnits,
  type ReadValue,
} from "./read-values.ts";
import { isPerson } from "./same-value.ts";
import { diagnosisCodesIn, procedureCodesIn } from "./request-codes.ts";
import { datesIn } from "./written-dates.ts";

type Strength = CoverMention["strength"];

/** A page as it is read for a new case: its lines, with what OCR mistook for digits repaired. */
export type CoverPage = {
  readonly document: Pick<RecordDocument, "id">;
  readonly page: RecordPage;
  /** Repaired; every offset as on the page. */
  readonly text: string;
  /** Without the lines of fax machines. */
  readonly lines: readonly PageLine[];
  readonly labels: readonly LabelValue[];
  readonly thisYear: number;
  /** A cover sheet, an order or a request form: what others say of a provider is of another request. */
  readonly isRequest: boolean;
};

export function coverPageOf(
  document: Pick<RecordDocument, "id">,
  page: RecordPage,
  how: Pick<CoverPage, "thisYear" | "isRequest">,
): CoverPage {
  const known = readPages.get(page);
  const read = known?.thisYear === how.thisYear ? known : readPage(page, how.thisYear);
  readPages.set(page, read);
  return { ...read, document, page, ...how };
}

/** Pages arrive one by one, and each arrival has the fax read: what is known of a page is not read again. */
const readPages = new WeakMap<RecordPage, ReadPage>();
type ReadPage = Pick<CoverPage, "text" | "lines" | "labels" | "thisYear">;

function readPage(page: RecordPage, thisYear: number): ReadPage {
  const text = page.origin === "ocr" ? repairDigits(page.text) : page.text;
  const read = { ...page, text };
  const headers = faxHeadersOf(read, thisYear);
  const lines = linesOf(read).filter(
    ({ start }) => !headers.some(({ line }) => line.start === start),
  );
  return { text, lines, labels: labelValuesOf(lines), thisYear };
}

/** A mention of a page; `words` from the label to the end of the value. */
export function mentionOn(
  { document, page, text }: CoverPage,
  field: CoverField,
  read: ReadValue,
  from: { readonly start: number; readonly strength: Strength },
): CoverMention {
  const valueSpan: TextSpan = { start: read.start, end: read.end };
  const span = { start: Math.min(from.start, read.start), end: read.end };
  const isRepaired = text.slice(read.start, read.end) !== page.text.slice(read.start, read.end);
  return {
    field,
    value: read.value,
    document: document.id,
    page: page.number,
    span,
    valueSpan,
    words: onOneLine(page.text, span),
    origin: page.origin === "ocr" ? "ocr" : "text",
    isDoubtful:
      isRepaired || (page.doubtful ?? []).some((doubtful) => overlaps(doubtful, valueSpan)),
    strength: from.strength,
  };
}

/** What the labels of a page say, dates that no calendar has as their written words. */
export function labelledMentions(page: CoverPage): readonly CoverMention[] {
  const all = page.labels;
  return all.flatMap((found, index) =>
    fieldsOf(found).flatMap(({ field, strength }) =>
      readersOf(found.label.means, field, page, found).flatMap((one) => {
        const read = withFirstName(
          page,
          one,
          found,
          all.slice(index - 2 < 0 ? 0 : index - 2, index + 3),
        );
        if (read === undefined) return [];
        // "Re:" is followed by a name or by what the fax is about.
        const isName =
          field !== "memberName" || found.label.isWeak !== true || isPerson(read.value);
        if (!isName || (field === "facility" && isPlaceKind(read.value))) return [];
        const start = found.value.start;
        const at = { ...read, start: start + read.start, end: start + read.end };
        if (!page.isRequest && !memberFields.has(field)) return [];
        return [mentionOn(page, field, at, { start: found.start, strength })];
      }),
    ),
  );
}

/** "Outpatient hospital (22)" says what kind of place it is, and names none. Source: the CMS place of service codes. */
function isPlaceKind(value: string): boolean {
  return /^(?:(?:on|off)[- ]campus[- ])?(?:outpatient|inpatient|office|hospital|clinic|home|telehealth|asc|hopd|ambulatory (?:surgery|surgical) cent(?:er|re)|[\s/,(-]|dept\.?|department|setting|facility|pos|\d{2}|\))+$/i.test(
    value.trim(),
  );
}

/** A last name with the first name that a box of its own holds; a first name alone is no name. */
function withFirstName(
  { text }: CoverPage,
  read: ReadValue,
  { label }: LabelValue,
  near: readonly LabelValue[],
): ReadValue | undefined {
  if (label.means === "first-name") return undefined;
  if (label.means !== "last-name") return read;
  const first = near.find((other) => other.label.means === "first-name")?.value;
  const name = first === undefined ? undefined : readName(text.slice(first.start, first.end));
  return name === undefined ? undefined : { ...read, value: `${read.value}, ${name.value}` };
}

const memberFields: ReadonlySet<CoverField> = new Set([
  "memberName",
  "memberId",
  "dateOfBirth",
  "sex",
]);

function readersOf(
  means: LabelMeaning,
  field: CoverField,
  { text, thisYear }: CoverPage,
  { value, nth }: LabelValue,
): readonly ReadValue[] {
  const words = text.slice(value.start, value.end);
  const at = (all: readonly (ReadValue | undefined)[]) => {
    const found = all[nth];
    return found === undefined ? [] : [found];
  };
  switch (means) {
    case "name":
    case "last-name":
    case "first-name":
      return at([readName(words)]);
    case "id":
      return at([readIdentifier(words)]);
    case "birth-date":
    case "service-date":
      return at(
        datesIn(words, thisYear).map((date) => ({
          ...date,
          value: date.iso ?? words.slice(date.start, date.end),
        })),
      );
    case "sex":
      return at([readSex(words)]);
    case "npi":
      return at([readTenDigits(words)]);
    case "phone":
    case "fax":
      return at(phonesIn(words));
    case "phone-and-fax": {
      const both = phonesIn(words)[field.endsWith("Fax") ? 1 : 0];
      return both === undefined ? [] : [both];
    }
    case "procedure-code":
      return procedureCodesIn(words);
    case "diagnosis-code":
      return diagnosisCodesIn(words);
    case "procedure":
      return at([readDescription(words)]);
    case "units":
      return at([readUnits(words)]);
    case "side":
      return at([readSide(words)]);
    case "reference":
      return at([readReference(words)]);
    case "urgency":
    case "ignored":
      return [];
  }
}

/** The numbers that a page gives as those it is sent to: the plan's, whoever's section they stand in. */
export function plansNumbersOn({
  page,
  text,
  lines,
  labels,
  thisYear,
}: CoverPage): readonly string[] {
  const labelled = labels
    .filter(({ about }) => about === "plan")
    .map(({ value }) => text.slice(value.start, value.end));
  const sentTo = [
    ...lines.map((line) => line.text),
    ...faxHeadersOf({ ...page, text }, thisYear).map(({ line }) => line.text),
  ].flatMap(
    (line) =>
      /\b(?:fax|return|submit|send)[^.;]{0,40}?\bto\b(.*)|\bto\s*:(.*)/i.exec(line)?.slice(1) ?? [],
  );
  return [...labelled, ...sentTo.filter((words) => words !== undefined)]
    .flatMap((words) => phonesIn(words))
    .map(({ value }) => value);
}
