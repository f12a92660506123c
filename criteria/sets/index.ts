import type { ParameterValues } from "../engine/scope.ts";
import type { CriteriaSet, Criterion, Wordings } from "../model/criteria-set.ts";
import type { CriterionTerms } from "../model/criterion-terms.ts";
import { type InputLimits, generalLimits } from "../model/input-limits.ts";
import type { NarrativeWords } from "../model/narrative-words.ts";
import type { Plausibility } from "../model/plausibility.ts";
import type { LetterWords } from "../model/letter-words.ts";
import { fill } from "../model/with-values.ts";
import type { Policy } from "../model/policy.ts";
import { noRecordCodes, type RecordCodes } from "../model/record-codes.ts";
import type { RecordWords } from "../model/record-words.ts";
import type { Recommendation } from "../model/status.ts";
import { recommendationWords } from "../model/words.ts";
import { documentationNarrative } from "../request/documentation-narrative.ts";
import { documentationOnly } from "../request/documentation-only.ts";
import { chooseFrom, newestIn, type RequestedCodes } from "./choose-policies.ts";
import { sacrococcygeal64999Policy } from "./sacrococcygeal-64999/policy.ts";
import { sacroiliacJointPolicy } from "./sacroiliac-joint/policy.ts";

export type { RequestedCodes } from "./choose-policies.ts";

/** Every policy, a line each: adding one is its folder and its line here. */
const policies: readonly Policy[] = [sacrococcygeal64999Policy, sacroiliacJointPolicy];

/** Every published version of every set, the newest of a set last. */
export const criteriaSets: readonly CriteriaSet[] = policies.flatMap(({ versions }) => versions);

export type FoundSet =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly message: string };

/**
 * Finds `id` (then the newest version) or `id@version`; otherwise says which exist. What a case is worked with that
 * no criteria are on file for is found too, and is listed nowhere.
 */
export function findSet(reference: string): FoundSet {
  const matching = [...criteriaSets, documentationOnly].filter(
    (set) => set.id === reference || referenceOf(set) === reference,
  );
  const set = matching.at(-1);
  if (set !== undefined) return { ok: true, set };
  const known = criteriaSets.map(referenceOf).join(", ");
  return { ok: false, message: `is not a known criteria set or version. There are: ${known}` };
}

/** The newest version of a set that is known to exist; an unknown id throws. For ids from outside: `findSet`. */
export function currentSet(id: string): CriteriaSet {
  return newestIn(policies, id);
}

/** The newest version of every set. */
export const currentSets: readonly CriteriaSet[] = policies.map(({ id }) => currentSet(id));

/** The sets, in their newest versions, that are about a request with these codes. */
export function chooseSets(codes: RequestedCodes): readonly CriteriaSet[] {
  return chooseFrom(policies, codes);
}

/** `id@version`, as cases and results name a set. */
export function referenceOf(set: CriteriaSet): string {
  return `${set.id}@${set.version}`;
}

/**
 * A set as people read it: "Sacrococcygeal pain criteria, version 1.0.0". A version that this release lacks is named all
 * the same; a set that it does not know keeps its reference.
 */
export function setInWords(reference: string): string {
  const [id, version] = reference.split("@");
  if (id === documentationOnly.id) return documentationOnly.title;
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) return reference;
  return version === undefined ? policy.name : `${policy.name}, version ${version}`;
}

/** The id in `id@version`. */
export function setIdIn(reference: string): string {
  return reference.replace(/@.*$/, "");
}

/** What a set brings beside its frozen data, whichever version is named; undefined for a draft that no policy holds. */
export function policyOf({ id }: Pick<CriteriaSet, "id">): Policy | undefined {
  return policies.find((policy) => policy.id === id);
}

/** How much a case of a set may hold; a draft's case may hold what any may. */
export function inputLimitsOf(set: Pick<CriteriaSet, "id">): InputLimits {
  return policyOf(set)?.inputLimits ?? generalLimits;
}

/** What can hardly be meant in a case of a set; a set without such data asks for nothing. */
export function plausibilityOf(set: Pick<CriteriaSet, "id">): Plausibility {
  return policyOf(set)?.plausibility ?? { limits: [], rules: [], settled: [] };
}

/** The words by which people name what each criterion of a set is about; none for a set without such words. */
export function termsOf(set: Pick<CriteriaSet, "id">): CriterionTerms {
  return policyOf(set)?.terms ?? {};
}

/** The authored parts of a set's clinical summary; a draft that no policy holds tells its answers by their labels. */
export function narrativeWordsOf(set: Pick<CriteriaSet, "id">): NarrativeWords {
  if (set.id === documentationOnly.id) return documentationNarrative;
  return policyOf(set)?.narrative ?? { phrases: {}, paragraphs: [], missing: [] };
}

/** How records say the facts of a set; none where no criteria are on file. */
export async function recordWordsOf(set: Pick<CriteriaSet, "id">): Promise<RecordWords> {
  return (await policyOf(set)?.recordWords()) ?? { tables: {}, facts: [] };
}

/** From which codes the facts of a set are read; none where no criteria are on file. */
export async function recordCodesOf(set: Pick<CriteriaSet, "id">): Promise<RecordCodes> {
  return (await policyOf(set)?.recordCodes()) ?? noRecordCodes;
}

/** What a letter says of a criterion, with a case's values in the place of parameters; see `criterionInWords`. */
export type CriterionInWords = LetterWords & Wordings;

/**
 * The words for one criterion that go to a provider or a member. A version without wordings of its own takes those of the
 * newest version that has some: the rule is the same, and no frozen word changes. Without any, its plain parts stand in.
 */
export function criterionInWords(
  set: CriteriaSet,
  criterion: Criterion,
  parameters: ParameterValues,
): CriterionInWords {
  const policy = policyOf(set);
  const { nurse, provider, member } = criterion.wordings ??
    policy?.versions
      .toReversed()
      .flatMap(({ criteria }) => criteria)
      .find(({ id, wordings }) => id === criterion.id && wordings !== undefined)?.wordings ?? {
      nurse: criterion.title,
      provider: criterion.toShow,
      member: criterion.requirement,
    };
  const plain = policy?.letterWords[criterion.id] ?? {
    title: criterion.title,
    lookedFor: criterion.toShow,
    notMet: "Your records do not show what we looked for.",
    help: criterion.toShow,
  };
  const filled = (text: string) => fill(text, parameters);
  return {
    nurse: filled(nurse),
    provider: filled(provider),
    member: filled(member),
    title: filled(plain.title),
    lookedFor: filled(plain.lookedFor + (exceptionOf(plain, parameters) ?? "")),
    notMet: filled(plain.notMet),
    ...(plain.notMetWhen === undefined ? {} : { notMetWhen: plain.notMetWhen }),
    ...(plain.notMetNumber === undefined ? {} : { notMetNumber: filled(plain.notMetNumber) }),
    help: filled(plain.help),
    ...(plain.isCoverage === undefined ? {} : { isCoverage: plain.isCoverage }),
  };
}

/** What `lookedFor` ends with, where the case's two values differ. */
function exceptionOf(
  { lookedForUnlessEqual }: LetterWords,
  parameters: ParameterValues,
): string | undefined {
  const [usual = "", other = ""] = lookedForUnlessEqual?.parameters ?? [];
  return parameters[usual] === parameters[other] ? undefined : lookedForUnlessEqual?.text;
}

/** What happens next after a recommendation; why a physician signs an approval is the policy's own sentence. */
export function nextStepOf(set: Pick<CriteriaSet, "id">, recommendation: Recommendation): string {
  const general = recommendationWords[recommendation].next;
  return recommendation === "approve" ? (policyOf(set)?.approvalBecause ?? general) : general;
}
