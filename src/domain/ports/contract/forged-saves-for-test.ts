import { describe, expect, it } from "vitest";
import { type CaseRecord, type CaseState, noDecisionYet, type Person } from "#domain";
import { stored, type OpenStore } from "./examples-for-test.ts";
import { act, people } from "./stage-for-test.ts";
import { referredStage, stageIn } from "./stage-in-for-test.ts";

const { nora, paul, vera, quinn } = people;
const event = { kind: "extended", at: "2026-03-09T08:00:00.000Z", reason: "x" } as const;

/** Saves that no page makes: refused whoever sends them, and nothing is half written. */
export function describeForgedSaves(name: string, open: OpenStore): void {
  describe(`${name}: forged saves`, () => {
    const own = { ...noDecisionYet, by: { id: paul.id, name: paul.name } };
    const saves: readonly (readonly [string, Person, CaseState, Partial<CaseRecord>])[] = [
      ["an outcome", nora, "in-review", { outcome: "approved" }],
      ["a decision", nora, "referred-to-physician", { state: "approved" }],
      [
        "a decision of a physician's without a signature",
        paul,
        "referred-to-physician",
        { state: "adverse" },
      ],
      ["the way back to the nurse", paul, "referred-to-physician", { state: "returned-to-nurse" }],
      ["a draft of a decision by a nurse", nora, "in-review", { decisionDraft: noDecisionYet }],
      ["another physician's draft", vera, "referred-to-physician", { decisionDraft: own }],
      ["answers by a physician", paul, "referred-to-physician", { answers: { x: 1 } }],
      ["answers by an analyst", quinn, "in-review", { answers: { x: 1 } }],
      ["answers after the hand-off", nora, "referred-to-physician", { answers: { x: 1 } }],
      [
        "an end of the clocks without a decision",
        nora,
        "in-review",
        { clockEvents: [{ ...event, kind: "decided" }] },
      ],
      [
        "a notice that nobody sent",
        nora,
        "in-review",
        { clockEvents: [{ ...event, kind: "notice-given" }] },
      ],
      [
        "a reopening that nobody signed",
        nora,
        "in-review",
        { clockEvents: [{ ...event, kind: "reopened" }] },
      ],
    ];
    it.each(saves)("refuses %s", async (_what, by, state, change) => {
      const stage = await stageIn(open, state);
      const before = await stage.look();
      stage.work(by);
      const forged: CaseRecord = { ...before.record, ...change };
      const put = await stage.store.put(stage.id, forged, { ifMatch: before.version });
      expect(put).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      expect(await stage.look()).toEqual(before);
    });

    it("keeps every event of the clocks, and lets one be withdrawn with a reason", async () => {
      const stage = await referredStage(open);
      const { record, version } = await stage.look();
      const [extended] = record.clockEvents ?? [];
      if (extended === undefined) throw new Error("the stage has an event");
      const put = (clockEvents: CaseRecord["clockEvents"]) =>
        stage.store.put(
          stage.id,
          { ...record, clockEvents: clockEvents ?? [] },
          { ifMatch: version },
        );
      const kept = { error: { kind: "forbidden", refusal: { kind: "kept-for-good" } } };
      expect(await put([])).toMatchObject(kept);
      expect(await put([{ ...extended, reason: "x" }])).toMatchObject(kept);
      expect(await put([{ ...extended, withdrawn: " " }])).toMatchObject(kept);
      stored(await put([{ ...extended, withdrawn: "Entered by mistake" }]));
    });

    it("refuses a nurse's hand-off that plants a decision for the physician", async () => {
      const stage = await stageIn(open, "in-review");
      const before = await stage.look();
      const planted = await act(stage, "refer", nora, (signing) => ({
        ...signing,
        record: { ...signing.record, decisionDraft: { ...noDecisionYet, rationale: "Sign here" } },
      }));
      expect(planted.ok).toBe(false);
      expect(await stage.look()).toEqual(before);
    });

    it("creates no case that is on its way already", async () => {
      const stage = await stageIn(open, "draft");
      const { record } = await stage.look();
      const changes: readonly Partial<CaseRecord>[] = [
        { state: "returned-to-nurse" },
        { outcome: "adverse" },
      ];
      for (const change of changes) {
        const forged: CaseRecord = { ...record, id: "forged-case-000000000001", ...change };
        expect((await stage.store.create(forged, { key: "forged" })).ok).toBe(false);
      }
    });

    it("restores a deleted case for those alone who may delete it", async () => {
      const stage = await stageIn(open, "draft");
      const { version } = await stage.look();
      stage.work(nora);
      const removed = stored(await stage.store.remove(stage.id, { ifMatch: version }));
      for (const by of [quinn, paul]) {
        stage.work(by);
        expect(await stage.store.restore(stage.id, { ifMatch: removed.version })).toMatchObject({
          error: { kind: "forbidden" },
        });
      }
      stage.work(people.ada);
      stored(await stage.store.restore(stage.id, { ifMatch: removed.version }));
    });
  });
}
