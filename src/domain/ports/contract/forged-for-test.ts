import { describe, expect, it } from "vitest";
import {
  type CaseRecord,
  type Decision,
  type Determination,
  noDecisionYet,
  type Notice,
} from "#domain";
import { stored, type OpenStore } from "./examples-for-test.ts";
import { act, people, type Signing, signingOf } from "./stage-for-test.ts";
import { referredStage, stageIn } from "./stage-in-for-test.ts";

const { nora, paul, vera, quinn } = people;

function onLine(change: Partial<Determination>): Forgery {
  return (signing) => ({ ...signing, determination: { ...signing.determination, ...change } });
}
function onDecision(change: Partial<Decision>): Forgery {
  return (signing) => {
    const { decision } = signing.determination;
    if (decision === undefined) throw new Error("only decisions are forged so");
    return onLine({ decision: { ...decision, ...change } })(signing);
  };
}
function onRecord(change: Partial<CaseRecord>): Forgery {
  return (signing) => ({ ...signing, record: { ...signing.record, ...change } });
}
type Forgery = (signing: Signing) => Signing;

const licence = { state: "NY", number: "S-9" };
const extended = { kind: "extended", at: "2026-03-09T08:00:00.000Z", reason: "x" } as const;
const notice: Notice = {
  id: "notice-000000000000000001",
  kind: "adverse",
  template: "x@1",
  parts: [],
};
const view = { criterion: "conservative.cushion", status: "not-met", agrees: false, reason: " " };

/** What somebody might send to the store past every page, instead of a partial approval that is right. */
const forgeries: readonly (readonly [string, Forgery])[] = [
  ["in another physician's name", onLine({ recordedBy: vera })],
  ["in one's own name as a nurse", onLine({ recordedBy: { ...paul, role: "nurse-reviewer" } })],
  ["with another licence", onLine({ recordedBy: { ...paul, licence } })],
  ["under another action", onLine({ action: "refer" })],
  ["under an action that is not signed", onLine({ action: "prepare-decision" })],
  ["with another disposition", onLine({ disposition: "adverse" })],
  ["dated back", onLine({ recordedAt: "2026-03-09T07:50:00.000Z" })],
  ["dated ahead", onLine({ recordedAt: "2026-03-09T08:10:00.000Z" })],
  ["on other answers", onLine({ basis: { answers: { x: 1 } } })],
  ["with a notice in it", onLine({ notice })],
  ["with another outcome", onDecision({ outcome: "adverse" })],
  ["with another rationale inside", onDecision({ rationale: "Something else" })],
  ["with another statement", onDecision({ meaning: "I read it." })],
  ["of another physician's draft", onDecision({ by: { name: "vera" } })],
  ["that names no criterion", onDecision({ reliedOn: [] })],
  ["that rests on missing paper", onDecision({ reliedOn: ["conservative.duration"] })],
  [
    "that considers nobody's circumstances",
    onDecision({ circumstances: { ...noDecisionYet.circumstances, access: "Considered" } }),
  ],
  [
    "that does not say what is approved",
    onDecision({ parts: { approved: " ", notApproved: "x" } }),
  ],
  ["that disagrees without a reason", onDecision({ views: [view] })],
  ["that departs without a reason", onDecision({ agreesWithRecommendation: false })],
  ["that claims another advisory mode", onDecision({ advisoryMode: "documentation-only" })],
  ["with other answers in the record", onRecord({ answers: { conservative: { cushion: "no" } } })],
  ["with another note", onRecord({ notes: "Never written" })],
  ["with another member", onRecord({ member: { name: "X", memberId: "", dateOfBirth: "" } })],
  ["under other criteria", onRecord({ criteriaSet: "sacrococcygeal-64999@9.9.9" })],
  ["with an outcome of its own", onRecord({ outcome: "approved" })],
  ["into another state", onRecord({ state: "approved" })],
  ["that leaves a draft behind", onRecord({ decisionDraft: noDecisionYet })],
  [
    "that reopens the clocks",
    onRecord({ clockEvents: [extended, { ...extended, kind: "reopened" }] }),
  ],
  ["without an event of the clocks", onRecord({ clockEvents: [] })],
  ["with an event changed", onRecord({ clockEvents: [{ ...extended, reason: "Another reason" }] })],
];

/** Signatures that no page makes: refused whoever sends them, and nothing is half written. */
export function describeForgeries(name: string, open: OpenStore): void {
  const referred = () => referredStage(open);
  describe(`${name}: forged signatures`, () => {
    it.each(forgeries)("refuses a partial approval %s", async (_how, forge) => {
      const stage = await referred();
      const before = await stage.look();
      const forged = await act(stage, "approve-partially", paul, forge);
      expect(forged.ok).toBe(false);
      expect(await stage.look()).toEqual(before);
      stored(await act(stage, "approve-partially", paul));
    });

    it("refuses a decision by anybody but a physician, in whosever name", async () => {
      const stage = await referred();
      const before = await stage.look();
      for (const by of [nora, quinn, people.ada]) {
        for (const action of ["approve", "approve-partially", "decide-adversely"] as const) {
          const own = await act(stage, action, by);
          const borrowed = await act(stage, action, by, onLine({ recordedBy: paul }));
          const released = await act(stage, action, by, ({ determination, ...rest }) => {
            const { action: _named, ...old } = determination;
            return { ...rest, determination: old };
          });
          expect([own.ok, borrowed.ok, released.ok]).toEqual([false, false, false]);
        }
      }
      expect(await stage.look()).toEqual(before);
    });

    it("refuses a decision on one's own referral, also from another profile of the same name", async () => {
      const stage = await stageIn(open, "draft");
      stored(await act(stage, "refer", people.patAsNurse));
      expect(await act(stage, "approve", people.patAsPhysician)).toMatchObject({
        error: { kind: "forbidden", refusal: { condition: "not-own-referral" } },
      });
      stored(await act(stage, "approve", paul));
    });

    it("has a reopened case decided by another physician", async () => {
      const stage = await stageIn(open, "reopened");
      stored(await act(stage, "refer", people.ben));
      expect(await act(stage, "approve", vera)).toMatchObject({
        error: { kind: "forbidden", refusal: { condition: "not-own-earlier-decision" } },
      });
      stored(await act(stage, "approve", paul));
    });

    it("takes no line's id twice, whoever's it was", async () => {
      const stage = await stageIn(open, "returned-to-nurse");
      const before = await stage.look();
      const used = before.determinations[0]?.id ?? "";
      const again = await act(stage, "refer", nora, onLine({ id: used }));
      expect(again).toMatchObject({ error: { issues: [{ path: "determination.id" }] } });
      expect(await stage.look()).toEqual(before);
    });

    it("issues no notice that contradicts the decision, and voids only the one that was sent", async () => {
      const stage = await stageIn(open, "adverse");
      const wrong = (change: Partial<Notice>): Forgery => {
        return ({ determination, ...rest }) => ({
          ...rest,
          determination: { ...determination, notice: { ...notice, ...change } },
        });
      };
      expect((await act(stage, "issue-notice", nora, wrong({ kind: "approval" }))).ok).toBe(false);
      expect((await act(stage, "issue-notice", nora, wrong({ voids: notice.id }))).ok).toBe(false);
      stored(await act(stage, "issue-notice", nora));
      const other = wrong({ id: "notice-000000000000000002", voids: notice.id });
      expect((await act(stage, "void-notice", nora, other)).ok).toBe(false);
      stored(await act(stage, "void-notice", nora));
      expect((await stage.look()).record).toMatchObject({ state: "adverse", outcome: "adverse" });
    });

    it("tells of a case that moved on meanwhile, and writes nothing of the late decision", async () => {
      const stage = await referred();
      const late = await signingOf(stage, "decide-adversely", paul);
      stored(await act(stage, "approve", vera));
      const before = await stage.look();
      stage.work(paul);
      const { record, ...options } = late;
      expect(await stage.other.sign(stage.id, record, options)).toMatchObject({
        error: { kind: "conflict", current: { version: before.version } },
      });
      expect(await stage.look()).toEqual(before);
    });
  });
}
