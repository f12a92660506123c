import { chooseSets } from "#criteria";
import type { CodingQuestion, SentSource } from "./incoming-request.ts";
import { requestedItems } from "./items.ts";
import { type Reading, sourceOf } from "./reading.ts";
import { conditionShape, type Concept } from "./shapes.ts";
import { codeIn, codingInWords } from "./words.ts";

/** A code of a line that is still asked for, under whichever system it was sent. */
export type ServiceCode = {
  readonly code: string;
  /** The line, counted from 0. */
  readonly index: number;
  readonly source: SentSource;
};

/** Category I to III of CPT, and HCPCS level II. */
const procedureCode = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/;
/** Systems of which no code is a procedure code, however it looks. */
const otherSystem = /x12\.org|nubc\.org|snomed|loinc|place-of-service|icd-10/i;

/**
 * The procedure codes of a concept. CPT codes stand under the systems of the AMA, of HCPCS and of CMS's own data, so
 * that a code is known by its form, and its system is reported.
 */
export function procedureCodesIn(
  concept: Concept | undefined,
): readonly { readonly code: string; readonly at: number; readonly quote: string }[] {
  return (concept?.coding ?? []).flatMap((coding, at) => {
    const code = codeIn(coding.code);
    if (!procedureCode.test(code) || otherSystem.test(coding.system ?? "")) return [];
    return [{ code, at, quote: codingInWords(coding) }];
  });
}

/** The codes that are asked for: first those that criteria are about, then in the order of the lines. */
export function serviceCodesOf(reading: Reading): readonly ServiceCode[] {
  const { claim } = reading;
  const codes = requestedItems(claim.body)
    .toSorted((one, other) => one.item.sequence - other.item.sequence)
    .flatMap(({ item, index }) =>
      procedureCodesIn(item.productOrService).map(({ code, at, quote }): ServiceCode => {
        const path = ["item", index, "productOrService", "coding", at];
        return { code, index, source: sourceOf(claim.sent, path, quote) };
      }),
    );
  const hasCriteria = ({ code }: ServiceCode) =>
    chooseSets({ cptCode: code, diagnosisCodes: [] }).length > 0;
  return [...codes.filter(hasCriteria), ...codes.filter((one) => !hasCriteria(one))];
}

export type DiagnosisCode = {
  readonly code: string;
  readonly source: SentSource;
  readonly sequence: number;
};

/** All diagnoses of the claim by their sequence, as the code book writes them. */
export function diagnosesOf(reading: Reading): readonly DiagnosisCode[] {
  const { claim } = reading;
  return (claim.body.diagnosis ?? [])
    .flatMap((diagnosis, index): DiagnosisCode[] => {
      const own = diagnosisCodesIn(diagnosis.diagnosisCodeableConcept).map(
        ({ code, at, quote }) => ({
          code,
          sequence: diagnosis.sequence,
          source: sourceOf(
            claim.sent,
            ["diagnosis", index, "diagnosisCodeableConcept", "coding", at],
            quote,
          ),
        }),
      );
      const condition = reading.follow(diagnosis.diagnosisReference, claim.sent);
      const code =
        condition?.type === "Condition" ? reading.read(condition, conditionShape)?.code : undefined;
      const referred =
        condition === undefined
          ? []
          : diagnosisCodesIn(code).map(({ code: one, at, quote }) => ({
              code: one,
              sequence: diagnosis.sequence,
              source: sourceOf(condition, ["code", "coding", at], quote),
            }));
      if (own.length + referred.length === 0)
        reading.miss(claim.sent, ["diagnosis", index], "gives no ICD-10-CM code");
      return [...own, ...referred];
    })
    .toSorted((one, other) => one.sequence - other.sequence);
}

/** Claims leave out the dot after the third character, and spaces occur. */
function diagnosisCodesIn(
  concept: Concept | undefined,
): readonly { readonly code: string; readonly at: number; readonly quote: string }[] {
  return (concept?.coding ?? []).flatMap((coding, at) => {
    const bare = codeIn(coding.code).replaceAll(".", "");
    const isIcd = coding.system === undefined || /icd-10|6\.90$/i.test(coding.system);
    if (!isIcd || !/^[A-Z]\d[0-9A-Z]{1,5}$/.test(bare)) return [];
    const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
    return [
      { code, at, quote: coding.code === code ? code : `${coding.code ?? ""}, read as ${code}` },
    ];
  });
}

/**
 * The diagnoses that lines with the proposed code name by their sequence, or all where such a line names none; the
 * others are context.
 */
export function diagnosesForCode(
  reading: Reading,
  code: ServiceCode | undefined,
  codes: readonly ServiceCode[],
): { readonly named: readonly DiagnosisCode[]; readonly others: readonly DiagnosisCode[] } {
  const all = diagnosesOf(reading);
  const lines = new Set(codes.filter((one) => one.code === code?.code).map(({ index }) => index));
  const items = requestedItems(reading.claim.body).filter(
    ({ index }) => lines.size === 0 || lines.has(index),
  );
  const known = new Set((reading.claim.body.diagnosis ?? []).map(({ sequence }) => sequence));
  for (const { item, index } of items) {
    for (const [at, sequence] of (item.diagnosisSequence ?? []).entries()) {
      if (!known.has(sequence))
        reading.miss(
          reading.claim.sent,
          ["item", index, "diagnosisSequence", at],
          "names a diagnosis that the claim does not have",
        );
    }
  }
  const sequences = items.flatMap(({ item }) =>
    (item.diagnosisSequence ?? []).length === 0 ? [...known] : (item.diagnosisSequence ?? []),
  );
  return {
    named: all.filter(({ sequence }) => sequences.includes(sequence)),
    others: all.filter(({ sequence }) => !sequences.includes(sequence)),
  };
}

/** The unlisted procedure of the nervous system. */
const unlisted = "64999";
/** Codes that come before it where they describe the procedure. */
const specific = ["27096", "64625", "27080", "0442T"];

/** What a coder has to look at: the unlisted code in two lines, or beside a code that describes a procedure. */
export function codingQuestionsOf(codes: readonly ServiceCode[]): readonly CodingQuestion[] {
  const open = codes.filter(({ code }) => code === unlisted);
  const [first, second] = open;
  const beside = codes.filter(({ code }) => specific.includes(code));
  const twice = new Set(open.map(({ index }) => index)).size > 1;
  return [
    ...(first !== undefined && second !== undefined && twice
      ? [
          {
            kind: "unlisted-twice" as const,
            codes: [unlisted],
            message: `${unlisted} is on more than one line. Ask a coder which procedure each line is for.`,
            source: second.source,
          },
        ]
      : []),
    ...(first !== undefined && beside.length > 0
      ? [
          {
            kind: "unlisted-beside-specific" as const,
            codes: [unlisted, ...new Set(beside.map(({ code }) => code))],
            message: `${unlisted} is requested together with ${[...new Set(beside.map(({ code }) => code))].join(", ")}. An unlisted code may be billed only when no other code describes the procedure.`,
            source: first.source,
          },
        ]
      : []),
  ];
}
