import fc from "fast-check";
import { expect, test } from "vitest";
import {
  caseActions,
  caseStates,
  type CaseRecord,
  type Determination,
  outcomes,
  roles,
} from "#domain";
import { actionsOf } from "../check/response-rules-for-test.ts";
import { answeredCase } from "./answered-cases-for-test.ts";
import { responseBundle } from "./response-bundle.ts";

const decided = answeredCase("02", "partially-approved");
const [signed] = decided.determinations;
// Without most answers, which decide nothing here, a thousand answers are written in a second.
const answers = { request: { cptCode: "64999" } };

/** A case in any state, with any outcome in its record, and any lines in its log: also such as no store would take. */
const anyCase = fc.record({
  state: fc.constantFrom(...caseStates),
  outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
  lines: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      action: fc.option(fc.constantFrom(...caseActions), { nil: undefined }),
      disposition: fc.constantFrom(...caseStates),
      decision: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
      isOfOtherCase: fc.boolean(),
      name: fc.constantFrom("Dr. Vera Example", "Dr. Vera Example", "", "  "),
      reason: fc.constantFrom("The record shows it.", "The record shows it.", "", " \n"),
      parts: fc.constantFrom("both", "both", "none", "approved", "notApproved"),
    }),
    { maxLength: 4 },
  ),
});

type AnyCase = typeof anyCase extends fc.Arbitrary<infer Case> ? Case : never;
type AnyLine = AnyCase["lines"][number];

function lineOf({
  role,
  action,
  disposition,
  decision,
  isOfOtherCase,
  name,
  reason,
  parts,
}: AnyLine): Determination {
  if (signed?.decision === undefined) throw new Error("The sample was signed.");
  const { action: _action, decision: words, ...rest } = signed;
  const { parts: _parts, ...others } = words;
  return {
    ...rest,
    caseId: isOfOtherCase ? "another-case-00000001" : rest.caseId,
    recordedBy: { ...rest.recordedBy, name, role },
    rationale: reason,
    disposition,
    ...(action === undefined ? {} : { action }),
    ...(decision === undefined
      ? {}
      : {
          decision: {
            ...others,
            outcome: decision,
            rationale: reason,
            ...(parts === "none" ? {} : { parts: partsOf(parts) }),
          },
        }),
  };
}

/** Both parts of a partial approval, or one of them alone. */
function partsOf(told: "both" | "approved" | "notApproved") {
  return {
    approved: told === "notApproved" ? " " : "One injection",
    notApproved: told === "approved" ? "" : "The second injection",
  };
}

const outcomeOf = new Map<unknown, string>([
  ["A1", "approved"],
  ["A3", "adverse"],
  ["A6", "partially-approved"],
]);

const actionThatDecides = new Map<string, string>([
  ["approved", "approve"],
  ["adverse", "decide-adversely"],
  ["partially-approved", "approve-partially"],
]);

function saysBothParts({ decision }: Determination): boolean {
  return [decision?.parts?.approved, decision?.parts?.notApproved].every((part) =>
    /\S/.test(part ?? ""),
  );
}

/** Written apart from the code: who may have decided it, and that nothing came after that takes it back. */
function isDecidedByPhysician(
  record: CaseRecord,
  lines: readonly Determination[],
  outcome: string,
) {
  const own = lines.filter(({ caseId }) => caseId === record.id);
  const at = own.findLastIndex(({ decision }) => decision !== undefined);
  const line = own[at];
  const after = own.slice(at + 1).map(({ action }) => action ?? "");
  return (
    line?.recordedBy.role === "physician-advisor" &&
    line.recordedBy.name.trim() !== "" &&
    [undefined, actionThatDecides.get(outcome)].includes(line.action) &&
    (outcome === "approved" || line.rationale.trim() !== "") &&
    (outcome !== "partially-approved" || saysBothParts(line)) &&
    line.decision?.outcome === outcome &&
    record.outcome === outcome &&
    [outcome, "notice-issued"].includes(record.state) &&
    !after.some((action) => ["reopen", "open-appeal", "void-notice"].includes(action))
  );
}

function decidedCase(
  outcome: "approved" | "adverse" | "partially-approved",
  parts: AnyLine["parts"] = "both",
): [AnyCase] {
  const line = {
    role: "physician-advisor",
    action: undefined,
    disposition: outcome,
    decision: outcome,
    isOfOtherCase: false,
    name: "Dr. Vera Example",
    reason: "The record shows it.",
    parts,
  } as const;
  return [{ state: outcome, outcome, lines: [line] }];
}

test("no answer certifies or refuses anything that no physician advisor decided, whatever a case says of itself", () => {
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(anyCase, ({ state, outcome, lines }) => {
      const { outcome: _outcome, ...rest } = decided.record;
      const record: CaseRecord = {
        ...rest,
        answers,
        state,
        ...(outcome === undefined ? {} : { outcome }),
      };
      const determinations = lines.map(lineOf);
      const result = responseBundle({ ...decided, record, determinations });
      if (!result.ok) throw new Error(result.reason);
      const response = result.bundle.entry?.[0]?.resource;
      if (response?.resourceType !== "ClaimResponse") throw new Error("It comes first.");
      for (const action of (response.item ?? []).flatMap(actionsOf)) {
        seen.add(action);
        const told = outcomeOf.get(action);
        const isAllowed = told === undefined || isDecidedByPhysician(record, determinations, told);
        expect([action, isAllowed]).toEqual([action, true]);
      }
    }),
    {
      numRuns: 1500,
      // A decision that stands is rare by chance: each outcome is tried once for certain, and what is not said whole.
      examples: [
        [{ state: "draft", outcome: undefined, lines: [] }],
        decidedCase("approved"),
        decidedCase("adverse"),
        ...(["both", "none", "approved", "notApproved"] as const).map((parts) =>
          decidedCase("partially-approved", parts),
        ),
      ],
    },
  );
  expect(seen).toEqual(new Set(["A1", "A3", "A4", "A6"]));
});
