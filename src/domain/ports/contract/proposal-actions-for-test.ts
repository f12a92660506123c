import { describe, expect, it } from "vitest";
import type { CaseRecord, ProposalAction } from "#domain";
import { type OpenStore, stored } from "./examples-for-test.ts";
import { act, people, type Stage } from "./stage-for-test.ts";
import { stageIn } from "./stage-in-for-test.ts";

const { nora, ben, paul } = people;

function accepted(at: string): ProposalAction {
  return {
    kind: "accepted",
    path: "conservative.months",
    value: 7,
    source: { document: "fax.pdf", page: 2, quote: "Seven months of care.", origin: "ocr" },
    by: nora,
    at,
  };
}

const ofData = { document: "request.json", page: 1, quote: "Therapy: 7 months" } as const;
const fromData = {
  resource: "QuestionnaireResponse/answers-1",
  path: "QuestionnaireResponse.item[2].answer[0]",
  informationOrigin: "manual",
  informationAuthor: "Dr. Robin Example",
} as const;

/** What was done with passages of the record is kept with the case, in the name of who did it. */
export function describeProposalActions(name: string, open: OpenStore): void {
  describe(`${name}: passages of the record`, () => {
    it("keeps sources, notes and acts as they were given, and gives them back", async () => {
      const stage = await stageIn(open, "in-review");
      const parts = {
        citations: { "conservative.months": { document: "fax.pdf", page: 2, origin: "ocr" } },
        furtherCitations: {
          "conservative.months": [{ document: "request.json", page: 1, ...fromData }],
        },
        answerNotes: { "conservative.months": "Counted from the first visit." },
        proposalActions: {
          "first-act": accepted(stage.now()),
          "second-act": { ...accepted(stage.now()), source: { ...ofData, ...fromData } },
        },
      } as const satisfies Partial<CaseRecord>;
      stored(await put(stage, parts));
      expect((await stage.look()).record).toMatchObject(parts);
    });

    it("refuses acts in another's name, out of time, changed, or taken away", async () => {
      const stage = await stageIn(open, "in-review");
      const own = accepted(stage.now());
      for (const change of [
        { by: ben },
        { by: { ...nora, role: "physician-advisor" } },
        { at: "2036-03-09T09:00:00.000Z" },
        { at: "2026-01-01T09:00:00.000Z" },
      ]) {
        const forged = { "first-act": { ...own, ...change } };
        expect(await put(stage, { proposalActions: forged })).toMatchObject({
          error: { kind: "forbidden", refusal: { kind: "not-own-proposal-action" } },
        });
      }
      stored(await put(stage, { proposalActions: { "first-act": own } }));
      for (const proposalActions of [{}, { "first-act": { ...own, value: 8 } }]) {
        expect(await put(stage, { proposalActions })).toMatchObject({
          error: { kind: "forbidden", refusal: { kind: "kept-for-good" } },
        });
      }
      const more = { "first-act": own, "other-act": { ...own, kind: "dismissed" } } as const;
      stored(await put(stage, { proposalActions: more }));
    });

    it("takes none with a new case, and none from a physician", async () => {
      const stage = await stageIn(open, "in-review");
      const { record } = await stage.look();
      const proposalActions = { "first-act": accepted(stage.now()) };
      const planted = { ...record, id: "planted-case-00000000002", proposalActions };
      stage.work(nora);
      expect((await stage.store.create(planted, { key: "planted-2" })).ok).toBe(false);
      stored(await act(stage, "refer", nora));
      const by = { proposalActions: { "first-act": { ...accepted(stage.now()), by: paul } } };
      expect(await put(stage, by, paul)).toMatchObject({ error: { kind: "forbidden" } });
    });
  });
}

async function put(stage: Stage, change: Partial<CaseRecord>, by = nora) {
  const { record, version } = await stage.look();
  stage.work(by);
  return stage.store.put(stage.id, { ...record, ...change }, { ifMatch: version });
}
