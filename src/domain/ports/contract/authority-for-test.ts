import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  caseActions,
  caseStates,
  outcomes,
  type CaseOutcome,
  type CaseRecord,
  type CaseState,
  type Determination,
} from "#domain";
import type { OpenStore } from "./examples-for-test.ts";
import { act, openStage, people, type Stage } from "./stage-for-test.ts";

const everybody = Object.values(people);
const others = everybody.filter(({ role }) => role !== "physician-advisor");
const anyState = fc.constantFrom(...caseStates);
const anyOutcome = fc.option(fc.constantFrom(...outcomes), { nil: undefined });
const anyAction = fc.constantFrom(...caseActions);

/** Long random lives of a case: what must never come of them, whatever is tried in which order. */
export function describeAuthority(name: string, open: OpenStore, runs: number): void {
  describe(`${name}: who decides, in ${String(runs)} random lives`, () => {
    it("nobody but a physician brings a case to a decision on the merits, by any acts or forgeries", async () => {
      const step = fc.record({
        by: fc.constantFrom(...others),
        action: anyAction,
        // Written over what is signed or saved: mostly as it should be, sometimes anything.
        forged: fc.option(fc.record({ state: anyState, outcome: anyOutcome }), { freq: 2 }),
        name: fc.constantFrom(...everybody),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const stage = await openStage(open);
          for (const { by, action, forged, name: recordedBy } of steps) {
            if (!(await isThere(stage))) break;
            await act(stage, action, by, ({ record, determination, ifMatch }) => ({
              ifMatch,
              record: forged === null ? record : { ...record, ...given(forged) },
              determination:
                forged === null
                  ? determination
                  : { ...determination, disposition: forged.state, recordedBy },
            }));
            if (forged !== null && (await isThere(stage))) {
              const { record, version } = await stage.look();
              const put = { ...record, ...given(forged) };
              await stage.store.put(stage.id, put, { ifMatch: version });
            }
            if (!(await isThere(stage))) break;
            const { record, determinations } = await stage.look();
            expect(decided).not.toContain(record.state);
            expect(decided).not.toContain(record.outcome);
            expect(determinations.filter(({ decision }) => decision !== undefined)).toEqual([]);
          }
        }),
        { numRuns: runs, seed: 20260309 },
      );
    });

    it("nobody decides on his or her own referral, or twice on one case", async () => {
      const step = fc.record({
        by: fc.constantFrom(...everybody),
        action: fc.constantFrom(...towardsDecision),
      });
      let decisions = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
          const stage = await openStage(open);
          for (const { by, action } of steps) await act(stage, action, by);
          const { determinations } = await stage.look();
          decisions += determinations.filter(isDecision).length;
          expect(
            determinations.filter((determination, index) =>
              isOwnMatter(determination, determinations.slice(0, index)),
            ),
          ).toEqual([]);
        }),
        { numRuns: runs, seed: 20260310 },
      );
      // Random lives that never came to a decision would prove nothing.
      expect(decisions).toBeGreaterThan(runs / 2);
    });
  });
}

/** What leads to a decision and past it, so that random lives come to several. */
const towardsDecision = [
  "refer",
  "recommend-approval",
  "return-to-nurse",
  "approve",
  "approve-partially",
  "decide-adversely",
  "issue-notice",
  "reopen",
] as const;

const decided: readonly unknown[] = ["approved", "partially-approved", "adverse"];

function isDecision({ decision }: Determination): boolean {
  return decision !== undefined;
}

/** Said again without the code under test: whether somebody decides what he or she handed over or decided. */
function isOwnMatter(determination: Determination, earlier: readonly Determination[]): boolean {
  if (!isDecision(determination)) return false;
  return earlier.some(
    (one) =>
      (isDecision(one) || one.action === "refer" || one.action === "recommend-approval") &&
      one.recordedBy.name === determination.recordedBy.name,
  );
}

/** What somebody would like the case to be. */
function given({ state, outcome }: Wish): Partial<CaseRecord> {
  return outcome === undefined ? { state } : { state, outcome };
}
type Wish = { readonly state: CaseState; readonly outcome: CaseOutcome | undefined };

async function isThere(stage: Stage): Promise<boolean> {
  return (await stage.store.get(stage.id)).ok;
}
