import { describe, expect, it } from "vitest";
import { type CaseRecord, type JsonObject, openWarningsOf, withConfirmation } from "#domain";
import { type OpenStore, stored } from "./examples-for-test.ts";
import { act, people, type Stage } from "./stage-for-test.ts";
import { stageIn } from "./stage-in-for-test.ts";

const { nora, ben, paul } = people;
const handOffs = ["refer", "recommend-approval", "request-information"] as const;
const refusal = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "condition", condition: "data-confirmed" } },
};

/** Answers with a first therapy session, of a request that was received on Mar 2, 2026. */
function answersWith(firstSession: string): JsonObject {
  return {
    request: { receivedAt: "2026-03-02T09:00:00-06:00" },
    conservative: { physicalTherapy: { firstSession } },
  };
}

const doubtful = { answers: answersWith("2026-03-05") };

/** A doubtful answer goes no further until somebody corrected or confirmed it by name. */
export function describeDataGate(name: string, open: OpenStore): void {
  describe(`${name}: doubtful answers`, () => {
    it.each(handOffs)(
      "refuses to %s until it is confirmed, and says which answers",
      async (way) => {
        const stage = await stageIn(open, "draft", doubtful);
        const before = await stage.look();
        expect(await act(stage, way, nora)).toMatchObject(refusal);
        expect(await stage.look()).toEqual(before);
        expect(openWarningsOf(before.record, stage.now())).toMatchObject([
          { id: "first-session-after-receipt" },
        ]);
        stored(await put(stage, confirmed(before.record, stage.now())));
        stored(await act(stage, way, nora));
      },
    );

    it.each(handOffs)("lets the case %s once the answer is corrected", async (way) => {
      const stage = await stageIn(open, "draft", doubtful);
      stored(await put(stage, { answers: answersWith("2025-03-05") }));
      expect((await act(stage, way, nora)).ok).toBe(true);
    });

    it("asks again when the answer changes after it was confirmed", async () => {
      const stage = await stageIn(open, "draft", doubtful);
      const { record } = await stage.look();
      stored(await put(stage, confirmed(record, stage.now())));
      stored(await put(stage, { answers: answersWith("2026-03-06") }));
      expect(await act(stage, "refer", nora)).toMatchObject(refusal);
      stored(await put(stage, { answers: answersWith("2026-03-05") }));
      stored(await act(stage, "refer", nora));
    });

    it("keeps who confirmed what, and lets a physician decide on it", async () => {
      const stage = await stageIn(open, "draft", doubtful);
      const { record } = await stage.look();
      stored(await put(stage, confirmed(record, stage.now())));
      stored(await act(stage, "refer", ben));
      stored(await act(stage, "approve", paul));
      stored(await act(stage, "issue-notice", ben));
      const { record: after } = await stage.look();
      expect(after.dataConfirmations).toMatchObject([
        { warning: "first-session-after-receipt", by: { name: "nora", role: "nurse-reviewer" } },
      ]);
    });

    it("refuses confirmations in another's name, of no known warning, ahead of time, or taken away", async () => {
      const stage = await stageIn(open, "draft", doubtful);
      const { record } = await stage.look();
      const [own] = confirmed(record, stage.now()).dataConfirmations;
      if (own === undefined) throw new Error("nothing to confirm");
      const forged = { kind: "forbidden", refusal: { kind: "not-own-confirmation" } };
      for (const change of [
        { by: ben },
        { by: { ...nora, role: "physician-advisor" as const } },
        { warning: "no-such-warning" },
        { at: "2026-03-09T09:00:00.000Z" },
        { at: "2026-01-01T09:00:00.000Z" },
      ]) {
        expect(await put(stage, { dataConfirmations: [{ ...own, ...change }] })).toMatchObject({
          ok: false,
          error: forged,
        });
      }
      stored(await put(stage, { dataConfirmations: [own] }));
      for (const dataConfirmations of [[], [{ ...own, values: {} }]]) {
        expect(await put(stage, { dataConfirmations })).toMatchObject({
          error: { kind: "forbidden", refusal: { kind: "kept-for-good" } },
        });
      }
    });

    it("takes no confirmation with a new case, nor with a signature", async () => {
      const stage = await stageIn(open, "draft", doubtful);
      const { record } = await stage.look();
      const planted = { ...record, ...confirmed(record, stage.now()) };
      const created = { ...planted, id: "planted-case-00000000001" };
      expect((await stage.store.create(created, { key: "planted" })).ok).toBe(false);
      const signed = await act(stage, "refer", nora, (signing) => ({
        ...signing,
        record: { ...signing.record, ...confirmed(record, stage.now()) },
      }));
      expect(signed).toMatchObject({ error: { issues: [{ path: "dataConfirmations" }] } });
    });
  });
}

function confirmed(record: CaseRecord, at: string) {
  return {
    dataConfirmations: openWarningsOf(record, at).flatMap((warning) =>
      withConfirmation({}, warning, nora, at),
    ),
  };
}

async function put(stage: Stage, change: Partial<CaseRecord>) {
  const { record, version } = await stage.look();
  stage.work(nora);
  return stage.store.put(stage.id, { ...record, ...change }, { ifMatch: version });
}
