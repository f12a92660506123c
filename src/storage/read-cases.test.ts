import { describe, expect, test } from "vitest";
import {
  type Actor,
  analyticsOf,
  assessAnswers,
  type CaseStore,
  listDecidedCases,
  newCaseId,
  noDecisionYet,
  pairReviews,
  agreementOf,
  readDecidedCases,
  readFigures,
  type SecondReview,
  secondReviewId,
  signedDecision,
} from "#domain";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../domain/ports/contract/examples-for-test.ts";
import { createMemoryCaseStore } from "./memory/memory-case-store.ts";

const set = currentSet("sacrococcygeal-64999");
const reference = referenceOf(set);
const parameters = defaultParameters(set);
const nurse: Actor = { name: "Robin Example", role: "nurse-reviewer" };
const physician = {
  id: newCaseId(),
  name: "Morgan Example",
  role: "physician-advisor",
  credentials: "MD",
  licence: { state: "TX", number: "12345" },
} as const;
const answers = {
  request: {
    lineOfBusiness: "qhp",
    urgency: "standard",
    receivedAt: "2026-03-09T02:00:00-06:00",
  },
};

/** A store whose cases were referred by a nurse and approved by a physician advisor. */
async function storeWithDecided(count: number): Promise<CaseStore> {
  const clock = tickingClock();
  let by: Actor = nurse;
  const store = createMemoryCaseStore({ clock, actor: () => by });
  for (let at = 0; at < count; at += 1) {
    by = nurse;
    const record = exampleCase({ criteriaSet: reference, answers });
    const made = stored(await store.create(record, { key: record.id }));
    const referred = stored(
      await store.sign(
        record.id,
        { ...made.value, state: "referred-to-physician" },
        {
          ifMatch: made.version,
          determination: {
            ...exampleDetermination(record.id, "referred-to-physician"),
            recordedAt: clock(),
          },
        },
      ),
    );
    by = physician;
    const { value } = referred;
    const signed = signedDecision(
      value,
      assessAnswers(set, parameters, value.answers),
      {
        ...noDecisionYet,
        outcome: "approved",
        rationale: "This member needs it now: see the note of March 3.",
        overrideReason: "The record came by telephone and is being written up.",
      },
      { by: physician, at: clock() },
    );
    stored(
      await store.sign(record.id, signed.record, {
        ifMatch: referred.version,
        determination: signed.determination,
      }),
    );
  }
  return store;
}

describe("reading all cases", () => {
  test("a decided case is found with its figures, its clocks and its stratum", async () => {
    const store = await storeWithDecided(3);
    const now = Date.parse("2026-03-20T00:00:00Z");
    const figures = await readFigures(store, { zone: "America/Chicago", now });
    if (!figures.ok) throw new Error(figures.error.kind);
    expect(figures.value.unreadable).toBe(0);
    const analytics = analyticsOf(figures.value.items);
    expect(analytics).toMatchObject({
      cases: 3,
      evaluated: 3,
      decisions: [{ recommendation: "incomplete", decisions: 3, approved: 3, overridden: 3 }],
      clocks: [
        { lineOfBusiness: "qhp", clock: "decision", states: { met: 3 } },
        { clock: "notice", states: { running: 3 } },
      ],
    });
    const decided = await readDecidedCases(store, reference);
    expect(decided).toMatchObject({
      value: { items: [{ recommendation: "incomplete", outcome: "approved" }, {}, {}] },
    });
    expect(await readDecidedCases(store, "another@1.0.0")).toMatchObject({ value: { items: [] } });
  });

  test("a reopened case is still drawn and audited by the decision that was signed", async () => {
    const store = await storeWithDecided(2);
    const [first] = await casesOf(store);
    if (first === undefined) throw new Error("no case");
    const { outcome: _decided, ...undecided } = first.record;
    const { id } = first.record;
    const before = stored(await store.get(id));
    stored(
      await store.sign(
        id,
        { ...undecided, state: "reopened" },
        {
          ifMatch: before.version,
          determination: {
            id: newCaseId(),
            caseId: id,
            action: "reopen",
            disposition: "reopened",
            recordedAt: first.determination.recordedAt,
            recordedBy: physician,
            rationale: "Notes arrived.",
            basis: {},
          },
        },
      ),
    );
    const decided = await readDecidedCases(store, reference);
    expect(decided).toMatchObject({ ok: true, value: { unreadable: 0 } });
    const drawn = decided.ok ? decided.value.items : [];
    expect(drawn).toHaveLength(2);
    expect(drawn.find(({ caseId }) => caseId === id)?.determinationId).toBe(first.determination.id);
    const listed = await listDecidedCases(store);
    const rows = listed.ok ? listed.value : [];
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.isReopened).map(({ summary }) => summary.id)).toEqual([id]);
  });

  test("a thousand cases are read in slices, and reading can be stopped", async () => {
    const store = createMemoryCaseStore({ clock: tickingClock(), actor: () => nurse });
    for (let at = 0; at < 1000; at += 1) {
      const record = exampleCase({ criteriaSet: reference, answers });
      await store.create(record, { key: record.id });
    }
    const told: number[] = [];
    const options = { zone: "America/Chicago", now: 0 };
    const read = await readFigures(store, { ...options, onProgress: (done) => told.push(done) });
    expect(read).toMatchObject({ ok: true, value: { unreadable: 0 } });
    expect(told.length).toBe(126);
    const stopping = new AbortController();
    stopping.abort();
    await expect(readFigures(store, { ...options, signal: stopping.signal })).rejects.toThrow(
      "aborted",
    );
  });

  test("a finished second review is compared with the answers the decision was made from", async () => {
    const store = await storeWithDecided(1);
    const [found] = (await store.list({})).ok ? await casesOf(store) : [];
    if (found === undefined) throw new Error("no case");
    const review: SecondReview = {
      kind: "second-review",
      id: secondReviewId("s".repeat(24), found.record.id),
      sampleId: "s".repeat(24),
      caseId: found.record.id,
      by: { name: "Quinn Example", role: "qa-analyst" },
      startedAt: "2026-04-01T08:00:00.000Z",
      revision: 1,
      record: exampleCase({
        criteriaSet: reference,
        answers: { request: { ...answers.request, urgency: "expedited" } },
      }),
    };
    expect(pairReviews(found.record, found.determination, review)).toBeNull();
    const pair = pairReviews(found.record, found.determination, {
      ...review,
      finishedAt: review.startedAt,
    });
    if (pair === null) throw new Error("no pair");
    const agreement = agreementOf([pair]);
    expect(agreement?.recommendation.kappa).toEqual({ kind: "too-few", n: 1, agreed: 1 });
    const urgency = agreement?.questions.find(({ fact }) => fact.path === "request.urgency");
    expect(urgency).toMatchObject({
      compared: 1,
      agreed: 0,
      disagreements: [{ caseId: found.record.id, first: "Standard", second: "Expedited" }],
    });
    expect(agreement?.questions.find(({ fact }) => fact.path === "conservative.months")).toBe(
      undefined,
    );
  });
});

async function casesOf(store: CaseStore) {
  const listed = await store.list({});
  if (!listed.ok) return [];
  const all = await Promise.all(
    listed.value.items.map(async ({ id }) => ({
      record: stored(await store.get(id)).value,
      determinations: await store.determinations(id),
    })),
  );
  return all.flatMap(({ record, determinations }) => {
    const determination = determinations.ok ? determinations.value.items.at(-1) : undefined;
    return determination === undefined ? [] : [{ record, determination }];
  });
}
