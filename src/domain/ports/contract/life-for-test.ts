import { describe, expect, it } from "vitest";
import {
  caseActions,
  type CaseAction,
  type CaseState,
  caseStates,
  type Condition,
  mayAct,
  type Person,
} from "#domain";
import type { OpenStore } from "./examples-for-test.ts";
import { act, people, type Stage } from "./stage-for-test.ts";
import { stageIn } from "./stage-in-for-test.ts";

const doers = [people.ben, people.paul, people.quinn, people.ada];
const cells = caseStates.flatMap((state) =>
  caseActions
    .filter((action) => isActOf(action, state))
    .flatMap((action) => doers.map((by) => ({ state, action, by }))),
);

/** To a store the end of waiting is a state: set in a draft it begins the review, in a review nothing. */
function isActOf(action: CaseAction, state: CaseState): boolean {
  const isEndOfWaiting =
    action === "receive-information" || action === "resume-without-information";
  return !isEndOfWaiting || (state !== "draft" && state !== "in-review");
}

/** Every cell of the life of a case, done to a store: what the table refuses the store refuses. */
export function describeLife(name: string, open: OpenStore): void {
  describe(`${name}: the life of a case, ${String(cells.length)} cells`, () => {
    it.each(caseStates)(
      "does in the state %s what the table allows, and nothing else",
      async (state) => {
        const kept = await stageIn(open, state);
        const before = await kept.look();
        const wrong: string[] = [];
        for (const { action, by } of cells.filter((cell) => cell.state === state)) {
          const permission = mayAct({
            action,
            state,
            by,
            earlier: before.determinations,
            reason: "x",
            outcome: before.record.outcome ?? "approved",
          });
          const stage = permission.ok ? await stageFor(action, open, state) : kept;
          const done = await act(stage, action, by);
          if (done.ok !== permission.ok)
            wrong.push(`${by.role}: ${action} ${JSON.stringify(done)}`);
          if (!done.ok || !permission.ok || action === "delete") continue;
          const { record } = await stage.look();
          if (record.state !== permission.to)
            wrong.push(`${by.role}: ${action} went to ${record.state}`);
        }
        expect(wrong).toEqual([]);
        // What was refused has left nothing behind.
        expect(await kept.look()).toEqual(before);
      },
    );

    it("gives a hand-off back to who made it, until something is signed or a decision is begun", async () => {
      const stage = await stageIn(open, "referred-to-physician");
      const recall = async (by: Person) => {
        const done = await act(stage, "recall", by);
        return done.ok ? (await stage.look()).record.state : done.error;
      };
      const notOwn = forbidden("own-hand-off");
      expect(await recall(people.ben)).toEqual(notOwn);
      expect(await recall(people.nora)).toBe("in-review");
      await act(stage, "request-information", people.nora);
      await act(stage, "send-letter", people.nora);
      expect(await recall(people.nora)).toEqual(notOwn);
      await act(stage, "receive-information", people.nora);
      await act(stage, "recommend-approval", people.nora);
      await act(stage, "prepare-decision", people.paul);
      expect(await recall(people.nora)).toEqual(forbidden("not-opened"));
    });
  });
}

function forbidden(condition: Condition) {
  return { kind: "forbidden", refusal: { kind: "condition", condition } };
}

/** A letter is voided where one was sent. */
async function stageFor(action: CaseAction, open: OpenStore, state: CaseState): Promise<Stage> {
  const stage = await stageIn(open, state);
  if (action === "void-letter") await act(stage, "send-letter", people.nora);
  return stage;
}
