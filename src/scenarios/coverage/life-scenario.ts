import { requestPaths } from "#criteria";
import { moves } from "../life.ts";
import type { Action, Role, State } from "../vocabulary.ts";
import type { ScenarioDraft } from "../write-scenario.ts";
import type { CoverageItem } from "./coverage-items.ts";

type LifeItem = Extract<CoverageItem, { area: "transition" | "refusal" | "clock" | "notice" }>;
type Step = ScenarioDraft["steps"][number];

/** The public examples of a set that a case can begin its life with, by name. */
export type LifeExamples = {
  /** One that meets the criteria, so that approval can be recommended. */
  readonly approvable: string;
  /** One with something to ask for. */
  readonly lacking: string;
};

/** A scenario about the life of a case: the shortest way to where something is to be seen, and that. */
export function lifeScenario(
  item: LifeItem,
  { approvable, lacking }: LifeExamples,
): ScenarioDraft | undefined {
  switch (item.area) {
    case "transition": {
      const way = wayTo(item.from);
      const last = stepBy(item.action, item.from);
      if (way === undefined || last === undefined) return undefined;
      const steps = [...way, { ...last, expect: { state: item.to } }];
      return draft(item, exampleFor([...way, last]), {}, steps);
    }
    case "refusal": {
      const steps = [{ as: roleWords[item.role], expect: { mayNot: [item.action] } }];
      return draft(item, approvable, {}, steps);
    }
    case "clock":
      return draft(
        item,
        approvable,
        { [requestPaths.lineOfBusiness]: item.line, [requestPaths.urgency]: item.urgency },
        [{ as: "nurse", do: "opens the worklist", expect: { clocks: { decision: "running" } } }],
      );
    case "notice": {
      const but = { [requestPaths.lineOfBusiness]: item.line };
      if (item.notice === "request-for-information") {
        const steps = [
          { as: "nurse", do: "requests information", expect: { letter: { says: ["request"] } } },
        ];
        return draft(item, lacking, but, steps);
      }
      const outcome = outcomeOf[item.notice];
      const way = wayTo(outcome);
      if (way === undefined) return undefined;
      const notice = { as: "nurse", do: "issues notice", expect: { notice: { says: ["appeal"] } } };
      return draft(item, exampleFor(way), but, [...way, notice]);
    }
  }

  /** Every action can be taken on a record with gaps, save recommending approval. */
  function exampleFor(steps: readonly Step[]): string {
    const said = steps.flatMap((step) => step.do ?? []);
    return said.some((words) => words.startsWith("recommends approval")) ? approvable : lacking;
  }
}

const outcomeOf = {
  approval: "approved",
  partial: "partially-approved",
  adverse: "adverse",
} as const satisfies Readonly<Record<string, State>>;

function draft(
  { label }: LifeItem,
  example: string,
  but: Readonly<Record<string, unknown>>,
  steps: readonly Step[],
): ScenarioDraft {
  return {
    title: label,
    given: { example, ...(Object.keys(but).length === 0 ? {} : { but }) },
    steps,
  };
}

/** The fewest steps from a draft to a state; undefined where the runner has no words for one of them. */
function wayTo(target: State): readonly Step[] | undefined {
  const reached = new Map<State, readonly Step[]>([["draft", []]]);
  for (const [state, steps] of reached) {
    if (state === target) return steps;
    for (const { action, from, to } of moves) {
      if (!from.includes(state) || to === "same" || to === "outcome" || reached.has(to)) continue;
      const step = stepBy(action, state);
      if (step !== undefined) reached.set(to, [...steps, step]);
    }
  }
  return undefined;
}

/** What is said for an action in a state, by the first role that may take it. */
function stepBy(action: Action, state: State): Step | undefined {
  const move = moves.find((one) => one.action === action && one.from.includes(state));
  const [role] = move?.roles ?? [];
  const sentence = sentences[action];
  if (role === undefined || sentence === undefined) return undefined;
  const said = isDecision(action) ? ["opens citations", sentence] : sentence;
  return { as: roleWords[role], do: said };
}

function isDecision(action: Action): boolean {
  return action === "approve" || action === "approve-partially" || action === "decide-adversely";
}

const roleWords: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "nurse",
  "physician-advisor": "physician advisor",
  "qa-analyst": "QA analyst",
  administrator: "administrator",
};

const sentences: Readonly<Partial<Record<Action, string>>> = {
  "request-information": "requests information",
  "receive-information": 'receives information "A letter of the clinic"',
  "resume-without-information": 'resumes without a response because "Nobody answered two calls"',
  refer: 'refers because "A physician has to look at it"',
  "recommend-approval": "recommends approval",
  recall: "recalls the hand-off",
  withdraw: 'records the withdrawal because "The clinic took the request back"',
  "return-to-nurse": 'returns to nurse because "The films are not in the record"',
  approve: 'signs approval because "The record shows what the criteria ask for"',
  "approve-partially": 'signs partial approval because "One side is shown, the other is not"',
  "decide-adversely": 'signs adverse because "The record does not show what the criteria ask for"',
  "issue-notice": "issues notice",
  "open-appeal": 'records an appeal because "The member disagrees"',
  reopen: 'reopens because "New records have come"',
};
