import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actionOfOutcome,
  type CaseAction,
  caseActions,
  type CaseRecord,
  type CaseState,
  caseStates,
  lifeOfCase,
  mayAct,
  noDecisionYet,
  outcomes,
  type Person,
} from "#domain";
import { openSqlStage, staff } from "./sql-stage-for-test.ts";
import {
  at,
  caseIn,
  changing,
  entry,
  plantCase,
  saving,
  signing,
} from "./sql-statements-for-test.ts";

const stage = await openSqlStage();
const { tenant } = stage;
beforeAll(() =>
  stage.plant(caseStates.map((state) => plantCase(tenant, caseIn(state))).join("; ")),
);
afterAll(() => stage.close());

const doers = ["ben", "paul", "quinn", "ada"] as const;
const cells = caseStates.flatMap((state) =>
  caseActions.flatMap((action) => doers.map((who) => ({ state, action, who }))),
);

test(`by plain SQL, with a login of one's own, the ${String(cells.length)} cells of state, action and role are the domain's`, async () => {
  const wrong: string[] = [];
  let allowed = 0;
  for (const { state, action, who } of cells) {
    // To a database the arrival of information is a state: set in a draft it begins the review, in a review nothing.
    const isArrival = action === "receive-information" || action === "resume-without-information";
    const asked = isArrival && isOpen(state) ? "answer" : action;
    const permission = mayAct({
      action: asked,
      state,
      by: staff[who],
      earlier: [],
      reason: "x",
      ...outcomeOf(state),
    });
    const outcome = await stage.attempt(who, statementsOf(action, state, staff[who]));
    if (permission.ok) allowed += 1;
    if ((outcome === "done") !== permission.ok)
      wrong.push(`${who}: ${action} in ${state}: ${outcome}`);
  }
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(150);
  expect(allowed).toBeLessThan(300);
});

function isOpen(state: CaseState): boolean {
  return state === "draft" || state === "in-review";
}

function outcomeOf(state: CaseState) {
  const { outcome } = caseIn(state);
  return outcome === undefined ? {} : { outcome };
}

/** The act, as right as it can be written. */
function statementsOf(action: CaseAction, state: CaseState, by: Person): string {
  const record = caseIn(state);
  const save = (change: Partial<CaseRecord>) => saving(tenant, by, { ...record, ...change });
  switch (action) {
    case "answer":
      return save({ notes: "Something else" });
    case "assign":
      return save({ assignee: by.name });
    case "delete":
      return saving(tenant, by, record, "removed", at);
    case "receive-information":
      return save(state === "in-review" ? { notes: "It is here" } : { state: "in-review" });
    case "resume-without-information":
      return save(
        state === "in-review"
          ? { notes: "Nobody answered" }
          : { state: "in-review", clockEvents: [{ kind: "no-response", at, reason: "Called" }] },
      );
    case "receive-part":
      return save({
        clockEvents: [{ kind: "information-partly-received", at, reason: "One page" }],
      });
    case "record-oral-notice":
      return save({ clockEvents: [{ kind: "notified-orally", at, reason: "By phone" }] });
    case "confirm-data":
      return save({ dataConfirmations: [{ warning: "x", values: {}, by, at }] });
    case "extend-clock":
      return save({ clockEvents: [{ kind: "extended", at, reason: "More time" }] });
    case "prepare-decision":
      return save({ decisionDraft: { ...noDecisionYet, by: { id: by.id, name: by.name } } });
    default:
      return signed(action, record, by);
  }
}

function signed(action: CaseAction, record: CaseRecord, by: Person): string {
  const to = lifeOfCase.find((rule) => rule.action === action)?.to ?? "same";
  const kept = record.outcome;
  const target = to === "same" ? record.state : to === "outcome" ? (kept ?? "approved") : to;
  const decided = outcomes.find((outcome) => actionOfOutcome[outcome] === action);
  const keeps = ["add-addendum", "issue-notice", "void-notice"].includes(action);
  const outcome = decided ?? (keeps ? kept : undefined);
  const { outcome: _before, ...rest } = record;
  const after = { ...rest, state: target, ...(outcome === undefined ? {} : { outcome }) };
  return [
    signing(tenant, by, record.id, action, target),
    changing(tenant, after),
    entry(tenant, by, record.id, "signed"),
  ].join("; ");
}
