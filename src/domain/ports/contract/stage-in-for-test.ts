import type { CaseAction, CaseState, NewCase, Person } from "#domain";
import { stored, type OpenStore } from "./examples-for-test.ts";
import { act, openStage, people, type Stage } from "./stage-for-test.ts";

/** A new case in a state. */
export async function stageIn(
  open: OpenStore,
  state: CaseState,
  start: Partial<NewCase> = {},
): Promise<Stage> {
  const stage = await openStage(open, start);
  for (const [action, by] of wayTo[state]) stored(await act(stage, action, by));
  return stage;
}

/** A case with a physician advisor, whose clock was extended once. */
export async function referredStage(open: OpenStore): Promise<Stage> {
  const stage = await stageIn(open, "referred-to-physician");
  stored(await act(stage, "extend-clock", people.nora));
  return stage;
}

/** How a case comes into each state, by those whose part it is. */
const wayTo: Readonly<Record<CaseState, readonly (readonly [CaseAction, Person])[]>> = {
  draft: [],
  "in-review": [
    ["request-information", people.nora],
    ["receive-information", people.nora],
  ],
  "information-requested": [["request-information", people.nora]],
  "referred-to-physician": [["refer", people.nora]],
  "recommended-approval": [["recommend-approval", people.nora]],
  "returned-to-nurse": [
    ["refer", people.nora],
    ["return-to-nurse", people.vera],
  ],
  approved: [
    ["recommend-approval", people.nora],
    ["approve", people.vera],
  ],
  "partially-approved": [
    ["refer", people.nora],
    ["approve-partially", people.vera],
  ],
  adverse: [
    ["refer", people.nora],
    ["decide-adversely", people.vera],
  ],
  withdrawn: [["withdraw", people.nora]],
  "notice-issued": [
    ["refer", people.nora],
    ["decide-adversely", people.vera],
    ["issue-notice", people.nora],
  ],
  reopened: [
    ["refer", people.nora],
    ["decide-adversely", people.vera],
    ["reopen", people.nora],
  ],
};
