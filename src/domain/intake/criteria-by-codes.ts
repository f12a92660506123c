import { chooseSets, type CriteriaSet, currentSets, documentationOnly, policyOf } from "#criteria";

/** What is known of a request that its criteria are found by; as typed, `""` is nothing. */
export type RequestCodesEntered = {
  /** CPT or HCPCS. */
  readonly cptCode: string;
  /** ICD-10-CM, several separated by commas or spaces. */
  readonly diagnosisCodes: string;
  /** Id of the set that was picked where several are about the request; null for radios nobody touched. */
  readonly criteriaSet: string | null;
};

/** Which criteria a request is evaluated with, as far as its codes say. */
export type CriteriaByCodes =
  | { readonly kind: "found"; readonly set: CriteriaSet }
  /** More than one set is about it: the nurse picks, and the answers say how. */
  | { readonly kind: "several"; readonly question: string; readonly options: readonly SetOption[] }
  | { readonly kind: "none" };

export type SetOption = { readonly value: string; readonly label: string };

/** The criteria that are about the codes as typed. Pure; `sets` are those of this release. */
export function criteriaByCodes(
  { cptCode, diagnosisCodes }: Pick<RequestCodesEntered, "cptCode" | "diagnosisCodes">,
  sets: readonly CriteriaSet[] = chooseSets({
    cptCode: codeIn(cptCode),
    diagnosisCodes: codesIn(diagnosisCodes),
  }),
): CriteriaByCodes {
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
export function setByCodes(entries: RequestCodesEntered): CriteriaSet | undefined {
  const found = criteriaByCodes(entries);
  switch (found.kind) {
    case "found":
      return found.set;
    case "none":
      return documentationOnly;
    case "several":
      return found.options.some(({ value }) => value === entries.criteriaSet)
        ? currentSets.find(({ id }) => id === entries.criteriaSet)
        : undefined;
  }
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
