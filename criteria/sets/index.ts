import type { CriteriaSet } from "../model/criteria-set.ts";
import type { InputLimits } from "../model/input-limits.ts";
import { inputLimits as sacrococcygeal64999Limits } from "./sacrococcygeal-64999/input-limits.ts";
import type { Plausibility } from "../model/plausibility.ts";
import { sacrococcygeal64999 } from "./sacrococcygeal-64999/index.ts";
import { plausibility as sacrococcygealPlausibility } from "./sacrococcygeal-64999/plausibility.ts";
import type { CriterionTerms } from "../model/criterion-terms.ts";
import { criterionTerms } from "./sacrococcygeal-64999/terms.ts";

/** Every published version of every set, the newest of a set last. */
export const criteriaSets: readonly CriteriaSet[] = [sacrococcygeal64999];

export type FoundSet =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly message: string };

/** Finds `id` (then the newest version) or `id@version`; otherwise says which exist. */
export function findSet(reference: string): FoundSet {
  const matching = criteriaSets.filter(
    (set) => set.id === reference || referenceOf(set) === reference,
  );
  const set = matching.at(-1);
  if (set !== undefined) return { ok: true, set };
  const known = criteriaSets.map(referenceOf).join(", ");
  return { ok: false, message: `is not a known criteria set or version. There are: ${known}` };
}

/** `id@version`, as cases and results name a set. */
export function referenceOf(set: CriteriaSet): string {
  return `${set.id}@${set.version}`;
}

/** How much a case of a set may hold, whichever version it names. */
export function inputLimitsOf(set: Pick<CriteriaSet, "id">): InputLimits {
  return limitsById.get(set.id) ?? sacrococcygeal64999Limits;
}

const limitsById: ReadonlyMap<string, InputLimits> = new Map([
  [sacrococcygeal64999.id, sacrococcygeal64999Limits],
]);

/** What can hardly be meant in a case of a set; a set without such data asks for nothing. */
export function plausibilityOf({ id }: Pick<CriteriaSet, "id">): Plausibility {
  return plausibilities.get(id) ?? { limits: [], rules: [], settled: [] };
}

const plausibilities: ReadonlyMap<string, Plausibility> = new Map([
  [sacrococcygeal64999.id, sacrococcygealPlausibility],
]);

const terms: Readonly<Record<string, CriterionTerms>> = {
  [sacrococcygeal64999.id]: criterionTerms,
};

/** The words by which people name what each criterion of a set is about; none for a set without such words. */
export function termsOf({ id }: Pick<CriteriaSet, "id">): CriterionTerms {
  return terms[id] ?? {};
}
