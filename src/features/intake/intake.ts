import { chooseSets, type CriteriaSet, currentSets, documentationOnly, policyOf } from "#criteria";
import type { FieldError } from "#ui";

/** What the form of a new case asks about the criteria; as typed, `""` is nothing entered. */
export type IntakeEntries = {
  /** CPT or HCPCS. */
  readonly cptCode: string;
  /** ICD-10-CM, several separated by commas or spaces. */
  readonly diagnosisCodes: string;
  /** Id of the set that was picked where several are about the request; null for radios nobody touched. */
  readonly criteriaSet: string | null;
};

export const noIntake: IntakeEntries = { cptCode: "", diagnosisCodes: "", criteriaSet: "" };

/** Which criteria a request is evaluated with, as far as its codes say. */
export type Intake =
  | { readonly kind: "found"; readonly set: CriteriaSet }
  /** More than one set is about it: the nurse picks, and the answers say how. */
  | { readonly kind: "several"; readonly question: string; readonly options: readonly SetOption[] }
  | { readonly kind: "none" };

export type SetOption = { readonly value: string; readonly label: string };

/** The criteria that are about the codes as typed. Pure; `sets` are those of this release. */
export function intakeOf(
  { cptCode, diagnosisCodes }: Pick<IntakeEntries, "cptCode" | "diagnosisCodes">,
  sets: readonly CriteriaSet[] = chooseSets({
    cptCode: codeIn(cptCode),
    diagnosisCodes: codesIn(diagnosisCodes),
  }),
): Intake {
  const [first, second] = sets;
  if (first === undefined) return { kind: "none" };
  if (second === undefined) return { kind: "found", set: first };
  const asked = sets.map((set) => ({ set, tell: policyOf(set)?.intake.whenSeveral }));
  const question = asked[0]?.tell?.question;
  const isOneQuestion =
    question !== undefined &&
    codesIn(diagnosisCodes).length > 0 &&
    asked.every(({ tell }) => tell?.question === question);
  return {
    kind: "several",
    question: isOneQuestion ? question : "Which criteria apply to this request?",
    options: asked.map(({ set, tell }) => ({
      value: set.id,
      label: isOneQuestion && tell !== undefined ? `${tell.answer}: ${nameOf(set)}` : nameOf(set),
    })),
  };
}

function nameOf(set: CriteriaSet): string {
  return policyOf(set)?.name ?? set.title;
}

/** The set to create the case with; undefined while the nurse has to pick one. */
export function setOfIntake(entries: IntakeEntries): CriteriaSet | undefined {
  const intake = intakeOf(entries);
  switch (intake.kind) {
    case "found":
      return intake.set;
    case "none":
      return documentationOnly;
    case "several":
      return intake.options.some(({ value }) => value === entries.criteriaSet)
        ? currentSets.find(({ id }) => id === entries.criteriaSet)
        : undefined;
  }
}

/** What keeps the codes from being taken; ids are those of the fields. */
export function intakeErrors(entries: IntakeEntries): readonly FieldError[] {
  const code = codeIn(entries.cptCode);
  const wrong = codesIn(entries.diagnosisCodes).filter((one) => !diagnosisCode.test(one));
  if (code !== "" && !procedureCode.test(code)) {
    return [
      {
        id: "cptCode",
        message: "Enter a CPT or HCPCS code of five characters, such as 64999, or clear it",
      },
    ];
  }
  if (wrong.length > 0) {
    return [
      {
        id: "diagnosisCodes",
        message: `Enter ICD-10-CM codes such as M53.3, separated by commas. Not a code: ${wrong.join(", ")}`,
      },
    ];
  }
  return setOfIntake(entries) === undefined
    ? [{ id: "criteriaSet", message: "Enter the code, or choose the criteria" }]
    : [];
}

/** " 64999 " → "64999". */
export function codeIn(typed: string): string {
  return typed.replaceAll(/\s/g, "").toUpperCase();
}

/** "m53.3, G8929" → ["M53.3", "G8929"]. */
export function codesIn(typed: string): readonly string[] {
  return typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
}

/** Category I to III of CPT, and HCPCS level II. */
const procedureCode = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/;
/** With its dot, or as claims write it without. */
const diagnosisCode = /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/;
