import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow } from "./adjudicated-case.ts";
import { coccyxSecondLine, siSecondLine, surgery } from "./base-facts.ts";

const firstLine = "ladder.first-line-failed";
const indication = "ladder.surgical-indication";

export const ladderCases: readonly AdjudicatedRow[] = [
  tried("nothing", "nothing was tried first", [], "not-met"),
  tried("not-documented", "what was tried is missing paper", "not-documented", "not-documented"),
  tried("unanswered", "nobody has looked for what was tried", undefined, "unanswered"),
  tried("failed", "a first line that failed", [["si-joint-injection", "failed"]], "met"),
  tried(
    "failed-elsewhere",
    "a first line of either pathway counts",
    [["ganglion-impar-injection", "failed"]],
    "met",
  ),
  tried(
    "helped",
    "a first line that helped has not failed",
    [["sacrococcygeal-injection", "helped"]],
    "not-met",
  ),
  tried(
    "outcome-not-documented",
    "a first line without its outcome",
    [["sacrococcygeal-injection", "not-documented"]],
    "not-documented",
  ),
  tried(
    "undocumented-then-failed",
    "one documented failure is enough",
    [
      ["sacrococcygeal-injection", "not-documented"],
      ["si-joint-injection", "failed"],
    ],
    "met",
  ),
  tried(
    "undocumented-then-helped",
    "the undocumented one may have failed",
    [
      ["sacrococcygeal-injection", "not-documented"],
      ["si-joint-injection", "helped"],
    ],
    "not-documented",
  ),
  tried(
    "second-line-failed",
    "a later step does not stand for an earlier one",
    [["cooled-rf-lateral-branches", "failed"]],
    "not-met",
  ),
  tried(
    "block-failed",
    "a diagnostic block is no treatment",
    [["diagnostic-injection", "failed"]],
    "not-met",
  ),
  tried(
    "second-line-not-documented",
    "only the first line's outcome is asked for",
    [["pericapsular-rfa", "not-documented"]],
    "not-met",
  ),
  surgical("both", "abnormal and a spicule", "hypermobile", "yes", "met", "met"),
  surgical("luxation", "luxation is abnormal", "luxation", "yes", "met", "met"),
  surgical("no-spicule", "the default plan wants both", "hypermobile", "no", "not-met", "met"),
  surgical(
    "normal-with-spicule",
    "a spicule alone is enough for the other plan",
    "normal",
    "yes",
    "not-met",
    "met",
  ),
  surgical(
    "immobile-with-spicule",
    "an immobile coccyx is not abnormally mobile",
    "immobile",
    "yes",
    "not-met",
    "met",
  ),
  surgical("neither", "nothing to operate on", "normal", "no", "not-met", "not-met"),
  surgical(
    "mobility-unanswered",
    "a spicule settles only the other plan",
    undefined,
    "yes",
    "unanswered",
    "met",
  ),
  surgical(
    "mobility-not-documented",
    "a spicule settles only the other plan",
    "not-documented",
    "yes",
    "not-documented",
    "met",
  ),
  surgical(
    "normal-spicule-unanswered",
    "the spicule could still save the other plan",
    "normal",
    undefined,
    "not-met",
    "unanswered",
  ),
  surgical(
    "normal-spicule-not-documented",
    "the record may hold the spicule",
    "normal",
    "not-documented",
    "not-met",
    "not-documented",
  ),
  surgical(
    "mobility-not-documented-no-spicule",
    "the record may hold the mobility",
    "not-documented",
    "no",
    "not-met",
    "not-documented",
  ),
  surgical(
    "mobility-unanswered-no-spicule",
    "the mobility could still save the other plan",
    undefined,
    "no",
    "not-met",
    "unanswered",
  ),
  surgical(
    "both-unknown",
    "unanswered goes before not documented",
    "not-documented",
    undefined,
    "unanswered",
    "unanswered",
  ),
  surgical(
    "both-not-documented",
    "both are missing paper",
    "not-documented",
    "not-documented",
    "not-documented",
    "not-documented",
  ),
].flat();

type Earlier = readonly (readonly [procedure: string, outcome: string])[];

/** The same history before a second line in each pathway: the rule does not tell them apart. */
function tried(
  id: string,
  why: string,
  history: Earlier | "not-documented" | undefined,
  status: StatusByHand,
): AdjudicatedRow[] {
  const priorInterventions =
    typeof history === "object"
      ? history.map(([procedure, outcome]) => ({ procedure, outcome }))
      : history;
  const skipped = status === "not-met" ? ["ladder-skipped"] : [];
  const requirements = status === "met" ? [] : [firstLine];
  return [
    {
      id: `ladder-si-${id}`,
      why,
      changes: { ...siSecondLine, priorInterventions },
      expected: {
        criteria: { [firstLine]: status, [indication]: "not-applicable" },
        pitfalls: [...skipped, "si-target-under-coccyx-diagnosis"],
        codingQueries: [],
        requirements,
      },
    },
    {
      id: `ladder-coccyx-${id}`,
      why,
      changes: { ...coccyxSecondLine, priorInterventions },
      expected: {
        criteria: { [firstLine]: status, [indication]: "not-applicable" },
        pitfalls: [...skipped, "guideline-indirect"],
        codingQueries: ["code-query"],
        requirements,
      },
    },
  ];
}

/** One finding under both plans. */
function surgical(
  id: string,
  why: string,
  mobility: unknown,
  spicule: unknown,
  whenBoth: StatusByHand,
  whenEither: StatusByHand,
): AdjudicatedRow[] {
  const changes = { ...surgery, "imaging.mobility": mobility, "imaging.spicule": spicule };
  return [
    {
      id: `surgery-and-${id}`,
      why,
      changes,
      expected: surgeryResult(whenBoth),
    },
    {
      id: `surgery-or-${id}`,
      why,
      changes,
      parameters: { surgeryRequires: "mobility-or-spicule" },
      expected: surgeryResult(whenEither),
    },
  ];
}

function surgeryResult(status: StatusByHand): AdjudicatedRow["expected"] {
  // A specific code exists for coccygectomy: even a complete case waits for the coder.
  const recommendation =
    status === "not-met" ? "deny" : status === "unanswered" ? "incomplete" : "request-information";
  return {
    recommendation,
    criteria: {
      [indication]: status,
      [firstLine]: "met",
      "guideline.reconciled": "not-applicable",
    },
    pitfalls: [],
    codingQueries: ["code-preempted"],
    requirements: status === "met" ? [] : [indication],
  };
}
