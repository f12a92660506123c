import { describe, expect, test } from "vitest";
import {
  type Actor,
  type Audit,
  newCaseId,
  type QualityStore,
  type Sample,
  type SecondReview,
  secondReviewId,
  secondReviewStore,
} from "#domain";
import { exampleCase } from "./examples-for-test.ts";

export const analyst: Actor = { id: newCaseId(), name: "Quinn Example", role: "qa-analyst" };
const nurse: Actor = { id: newCaseId(), name: "Robin Example", role: "nurse-reviewer" };
const at = "2026-04-01T08:00:00.000Z";

/** The contract of the port: every adapter passes it. `open` gives a new, empty store. */
export function describeQualityStore(
  name: string,
  open: (actor: () => Actor) => Promise<QualityStore>,
): void {
  describe(`${name}: quality records`, () => {
    test("are there again, oldest first", async () => {
      const store = await open(() => analyst);
      const later = { ...exampleSample(), at: "2026-05-01T08:00:00.000Z" };
      await store.write(later);
      const earlier = exampleSample();
      expect(await store.write(earlier)).toEqual({ ok: true, value: earlier });
      const listed = await store.list();
      expect(listed.ok && new Set(listed.value.items)).toEqual(new Set([earlier, later]));
      expect(await store.get(later.id)).toEqual({ ok: true, value: later });
      expect(await store.get("nothing")).toMatchObject({ error: { kind: "not-found" } });
    });

    test("a sample and an audit are written once and never changed", async () => {
      const store = await open(() => analyst);
      for (const record of [exampleSample(), exampleAudit()]) {
        await store.write(record);
        const changed = { ...record, at: "2026-04-02T08:00:00.000Z" };
        expect(await store.write(changed)).toMatchObject({
          error: { kind: "conflict", current: record },
        });
        expect(await store.get(record.id)).toEqual({ ok: true, value: record });
      }
    });

    test("are a QA analyst's or an administrator's to write, in their own name", async () => {
      const forbidden = { ok: false, error: { kind: "forbidden" } };
      const byNurse = await open(() => nurse);
      expect(await byNurse.write({ ...exampleSample(), by: nurse })).toEqual(forbidden);
      expect(await byNurse.write(exampleSample())).toEqual(forbidden);
      const byAdministrator = await open(() => ({ ...analyst, role: "administrator" }));
      expect(await byAdministrator.write(exampleSample())).toEqual(forbidden);
      const own = { ...exampleSample(), by: { ...analyst, role: "administrator" } };
      expect(await byAdministrator.write(own)).toMatchObject({ ok: true });
    });

    test("a malformed record is refused and nothing is kept", async () => {
      const store = await open(() => analyst);
      const malformed = { ...exampleSample(), seed: "" };
      expect(await store.write(malformed)).toMatchObject({ error: { kind: "invalid" } });
      expect(await store.list()).toEqual({ ok: true, value: { items: [], unreadable: 0 } });
    });

    test("watchers hear of a change, and of none that was refused", async () => {
      const store = await open(() => analyst);
      let heard = 0;
      const stop = store.watch(() => {
        heard += 1;
      });
      const sample = exampleSample();
      await store.write(sample);
      await store.write({ ...sample, size: 9 });
      stop();
      await store.write(exampleSample());
      expect(heard).toBe(1);
    });
  });

  describe(`${name}: a second review`, () => {
    test("is saved revision by revision, and a stale save changes nothing", async () => {
      const store = await open(() => analyst);
      const review = exampleReview();
      await store.write(review);
      const second = { ...review, revision: 2, record: { ...review.record, notes: "second" } };
      expect(await store.write(second)).toMatchObject({ ok: true });
      const stale = { ...review, revision: 2, record: { ...review.record, notes: "stale" } };
      expect(await store.write(stale)).toMatchObject({
        error: { kind: "conflict", current: second },
      });
      expect(await store.get(review.id)).toEqual({ ok: true, value: second });
    });

    test("stays as it is once it is finished", async () => {
      const store = await open(() => analyst);
      const review = exampleReview();
      await store.write(review);
      const finished = { ...review, revision: 2, finishedAt: at };
      await store.write(finished);
      expect(await store.write({ ...finished, revision: 3 })).toMatchObject({
        error: { kind: "conflict" },
      });
    });

    test("stays about its own case and its own criteria, and is nobody else's", async () => {
      let who = analyst;
      const store = await open(() => who);
      const review = exampleReview();
      await store.write(review);
      for (const other of [
        { caseId: newCaseId() },
        { record: { ...review.record, id: newCaseId() } },
        { record: { ...review.record, criteriaSet: "sacrococcygeal-64999@9.9.9" } },
        { record: { ...review.record, state: "approved" as const } },
      ]) {
        expect(await store.write({ ...review, ...other, revision: 2 })).toMatchObject({
          error: { kind: "invalid" },
        });
      }
      who = { ...analyst, id: newCaseId(), name: "Somebody Else" };
      expect(await store.write({ ...review, revision: 2, by: who })).toMatchObject({
        error: { kind: "forbidden" },
      });
    });

    test("is what a review form saves to, and the form reaches nothing else through it", async () => {
      const quality = await open(() => analyst);
      const review = exampleReview();
      await quality.write(review);
      const form = secondReviewStore(quality, review.id);
      const opened = await form.get(review.record.id);
      if (!opened.ok) throw new Error(opened.error.kind);
      const answered = { ...opened.value, answers: { request: { urgency: "standard" } } };
      const saved = await form.put(answered.id, answered, { ifMatch: opened.version });
      expect(saved).toMatchObject({ ok: true, value: answered });
      expect(await form.put(answered.id, answered, { ifMatch: opened.version })).toMatchObject({
        error: { kind: "conflict", current: { value: answered } },
      });
      // The first reviewer's case, by its own id: unknown here, for reading and for writing.
      expect(await form.get(review.caseId)).toMatchObject({ error: { kind: "not-found" } });
      expect(
        await form.put(review.caseId, { ...answered, id: review.caseId }, { ifMatch: "r1" }),
      ).toMatchObject({ error: { kind: "not-found" } });
      expect(await form.remove(review.record.id, { ifMatch: "q2" })).toMatchObject({
        error: { kind: "unauthorized" },
      });
    });
  });
}

export function exampleSample(): Sample {
  return {
    kind: "sample",
    id: newCaseId(),
    at,
    by: analyst,
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    seed: "2026-Q1",
    size: 1,
    strata: [{ recommendation: "approve", outcome: "approved", population: 4, drawn: 1 }],
    cases: [{ caseId: newCaseId(), determinationId: newCaseId() }],
  };
}

function exampleAudit(): Audit {
  return {
    kind: "audit",
    id: newCaseId(),
    caseId: newCaseId(),
    determinationId: newCaseId(),
    at,
    by: analyst,
    findings: [{ item: "timeliness", finding: "not-correct", note: "Two days late." }],
  };
}

export function exampleReview(): SecondReview {
  const sampleId = newCaseId();
  const caseId = newCaseId();
  return {
    kind: "second-review",
    id: secondReviewId(sampleId, caseId),
    sampleId,
    caseId,
    by: analyst,
    startedAt: at,
    revision: 1,
    record: exampleCase(),
  };
}
