import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import {
  type Assessment,
  assessAnswers,
  type CaseRecord,
  clockFrom,
  examplePlan,
  isJsonObject,
  newCaseRecord,
  noDecisionYet,
  type NoticeInput,
  type Person,
  signedDecision,
  toJsonObject,
} from "#domain";
import { type FactDefinition, notDocumented, parseCase, treeFrom, withAnswers } from "#criteria";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");
const examples = readdirSync(folder).map((name) => {
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name} can’t be read`);
  return parsed.case;
});

/** What the request itself says stays; everything else may come out otherwise. */
const movable = (examples[0]?.set.facts ?? []).filter(({ path }) => !path.startsWith("request."));

const signer: Person = {
  id: "person-physician-0000001",
  name: "Dr. Paul Sample",
  role: "physician-advisor",
  credentials: "MD",
  licence: { state: "TX", number: "S-1001" },
};

export const zone = "America/Chicago";

/** A judged case as a reviewer may leave it. */
export type GeneratedCase = { readonly record: CaseRecord; readonly assessment: Assessment };

/** An example case, and which of its answers are others: small enough to be read when a test fails. */
export type Recipe = {
  readonly example: number;
  readonly changes: readonly (readonly [path: string, dice: number])[];
};

/** An example case of which some answers are others, "not documented", or not looked at yet. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  example: fc.nat({ max: examples.length - 1 }),
  changes: fc.array(
    fc.tuple(fc.constantFrom(...movable.map(({ path }) => path)), fc.nat({ max: 999 })),
    { maxLength: 10 },
  ),
});

export function generatedCase({ example, changes }: Recipe): GeneratedCase {
  const chosen = examples[example];
  if (chosen === undefined) throw new RangeError(`no example ${String(example)}`);
  const { set, parameters, facts } = chosen;
  const answers = changes.reduce((tree, [path, dice]) => {
    const fact = movable.find((one) => one.path === path);
    return fact === undefined ? tree : withAnswers(tree, treeFrom([[path, answerOf(fact, dice)]]));
  }, facts);
  const assessment = assessAnswers(set, parameters, answers);
  const json = toJsonObject(answers);
  const record = newCaseRecord({
    id: "case-generated-00000001",
    now: "2026-03-02T15:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: assessment.evaluation.criteriaSet,
    step: "request",
    member: { name: "Jordan Example", memberId: "SYN-0001", dateOfBirth: "" },
    request: { reference: "REF-77", requestingProvider: "Dr. Kim Example", facility: "" },
    ...(json.ok && isJsonObject(json.value) ? { answers: json.value } : {}),
  });
  return { record, assessment };
}

function answerOf({ answer, canBeNotDocumented }: FactDefinition, dice: number): unknown {
  if (dice % 4 === 0 && canBeNotDocumented) return notDocumented;
  switch (answer.kind) {
    case "choice":
      return answer.options[dice % answer.options.length]?.value;
    case "number":
      return dice % 13;
    default:
      return notDocumented;
  }
}

/** What a letter of this case is written from: before a decision, or after the one given. */
export function noticeInputOf(
  { record, assessment }: GeneratedCase,
  outcome?: "approved" | "adverse" | "partially-approved",
): NoticeInput {
  const at = "2026-03-05T16:00:00.000Z";
  const views = assessment.evaluation.criteria.map(({ criterion, status }) => ({
    criterion: criterion.id,
    status,
    agrees: true,
    reason: "",
  }));
  const rationale = "I read the whole record. This is my own view of what it shows.";
  const signed =
    outcome === undefined
      ? undefined
      : signedDecision(
          record,
          assessment,
          {
            ...noDecisionYet,
            outcome,
            rationale,
            views,
            ...(outcome === "partially-approved"
              ? { parts: { approved: "One injection", notApproved: "A second injection" } }
              : {}),
          },
          { by: signer, at },
        );
  const after = signed?.record ?? record;
  return {
    record: after,
    assessment,
    ...(signed === undefined ? {} : { determination: signed.determination }),
    clock: clockFrom(assessment.facts, { zone }, after),
    plan: examplePlan,
    now: "2026-03-06T15:00:00.000Z",
  };
}
