import type { EntryConcept, RecordEntry } from "#records";
import { conceptInWords, conceptOf } from "./concept.ts";
import { datesInWords } from "./dates.ts";
import { type JsonObject, listAt, objectAt, onOneLine, textAt } from "./fields.ts";

/** Under which heading of the readable pages a line stands, in this order. */
export const sections = {
  request: "Request",
  person: "Patient and coverage",
  conditions: "Diagnoses",
  observations: "Measurements and observations",
  procedures: "Procedures and visits",
  billed: "Billed services",
  medications: "Medications",
  devices: "Devices and supplies",
  studies: "Imaging and reports",
  orders: "Orders: asked for, not shown as done",
  answers: "Questionnaire answers",
  family: "Family history",
  goals: "Goals and plans",
  other: "Other entries",
} as const satisfies Readonly<Record<string, string>>;

export type Section = keyof typeof sections;

/** What an entry says beside where it stands. */
export type EntryContent = Omit<
  RecordEntry,
  "resource" | "path" | "page" | "span" | "sentence" | "codes"
> &
  Partial<Pick<RecordEntry, "codes">>;

/** One line of the readable pages, with the entry that it is about where it is a clinical one. */
export type ResourceLine = {
  readonly section: Section;
  readonly path: string;
  readonly words: string;
  /** Below it, smaller: codes, status. */
  readonly details: readonly string[];
  /** For the order on the page; the newest first. */
  readonly date?: string;
  readonly entry?: EntryContent;
  /** Several, each at its own place within the resource. */
  readonly entries?: readonly (EntryContent & { readonly path: string })[];
};

/** Free words of a resource: a note, a conclusion. */
export type FreeText = {
  readonly path: string;
  /** What was examined, to be read as a heading above the words; nothing that was only ordered. */
  readonly about?: string;
  /** The heading under which records write such words: the search reads them by it. */
  readonly heading?: string;
  readonly text: string;
  readonly date?: string;
  /** False where what they belong to was entered by mistake or did not happen. */
  readonly isSearched: boolean;
};

export type ResourceReading = {
  readonly lines: readonly ResourceLine[];
  readonly texts?: readonly FreeText[];
};

/** What a resource may refer to. */
export type References = {
  /** The resource that a reference names, in the bundle or contained in `within`. */
  readonly resolve: (reference: string | undefined, within: JsonObject) => JsonObject | undefined;
};

export type ReadResource = (resource: JsonObject, references: References) => ResourceReading;

/** "ICD-10-CM M53.3; SNOMED CT 34789001". */
export function codesInWords(concept: Pick<EntryConcept, "codes"> | undefined): string | undefined {
  const codes = (concept?.codes ?? []).map(({ system, code }) =>
    system === undefined ? `code ${code}` : `${systemInWords(system)} ${code}`,
  );
  return codes.length === 0 ? undefined : codes.join("; ");
}

const systemNames: readonly (readonly [string, string])[] = [
  ["icd-10-cm", "ICD-10-CM"],
  ["icd-10-pcs", "ICD-10-PCS"],
  ["icd10", "ICD-10-PCS"],
  ["ama-assn.org/go/cpt", "CPT"],
  ["HCPCS", "HCPCS"],
  ["hcpcs", "HCPCS"],
  ["loinc", "LOINC"],
  ["snomed", "SNOMED CT"],
  ["rxnorm", "RxNorm"],
  ["/ndc", "NDC"],
  ["cvx", "CVX"],
  ["dicom.nema", "DICOM"],
];

function systemInWords(system: string): string {
  return systemNames.find(([part]) => system.includes(part))?.[1] ?? system;
}

/** The words of a list of parts that may be missing. */
export function joined(parts: readonly (string | undefined)[], separator = ", "): string {
  return parts.filter((part) => part !== undefined && part !== "").join(separator);
}

/** "Pain in the coccyx, 03/02/2026", for a line of a resource without one of its own. */
export function titled(
  what: string | undefined,
  otherwise: string,
  when: { readonly date?: string | undefined; readonly end?: string | undefined },
): string {
  return joined([what ?? otherwise, datesInWords(when)]);
}

/** What a resource is about, in words: its code's, else those of what it refers to. */
export function namedBy(
  resource: JsonObject,
  key: string,
  references: References,
): EntryConcept | undefined {
  const own = conceptOf(resource[key]) ?? conceptOf(resource[`${key}CodeableConcept`]);
  if (own !== undefined) return own;
  const reference = objectAt(resource, `${key}Reference`) ?? objectAt(resource, key);
  const named = references.resolve(textAt(reference, "reference"), resource);
  const display = textAt(reference, "display");
  return (
    conceptOf(named?.["code"]) ??
    (display === undefined ? undefined : { codes: [], text: onOneLine(display) })
  );
}

/** Why something was done: codes as given, and those of the conditions that are referred to. */
export function reasonsOf(
  resource: JsonObject,
  references: References,
  code = "reasonCode",
  reference = "reasonReference",
): readonly EntryConcept[] {
  const coded = listAt(resource, code).flatMap(({ item }) => conceptOf(item) ?? []);
  const referred = listAt(resource, reference).flatMap(({ item }) => {
    const found = conceptOf(references.resolve(textAt(item, "reference"), resource)?.["code"]);
    const display = textAt(item, "display");
    if (found !== undefined) return [found];
    return display === undefined ? [] : [{ codes: [], text: onOneLine(display) }];
  });
  return [...coded, ...referred];
}

/** The parts of the body of a list or of a single one under a key. */
export function bodySiteOf(concepts: readonly EntryConcept[]): EntryConcept | undefined {
  if (concepts.length === 0) return undefined;
  const text = joined(concepts.map((concept) => conceptInWords(concept)));
  return { codes: concepts.flatMap(({ codes }) => codes), ...(text === "" ? {} : { text }) };
}

/** The notes of a resource as free words. */
export function notesOf(
  resource: JsonObject,
  type: string,
  about: Omit<FreeText, "path" | "text">,
): readonly FreeText[] {
  return listAt(resource, "note").flatMap(({ at, item }) => {
    const text = textAt(item, "text");
    return text === undefined ? [] : [{ ...about, path: `${type}.note[${String(at)}].text`, text }];
  });
}
