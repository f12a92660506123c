import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import {
  noDigests,
  type CaseListQuery,
  type CaseStore,
  type JsonObject,
  type StoreError,
} from "#domain";
import {
  exampleCase,
  openExample,
  stored,
  tickingClock,
  withCase,
  type OpenStore,
} from "./examples-for-test.ts";

export function describeReadingAndWriters(
  name: string,
  open: OpenStore,
  interleavings = inject("isProof") ? 2000 : 100,
): void {
  describe(`${name}: history and watching`, () => {
    it("tells who did what when, with what was there before", async () => {
      const { store, id, record, version } = await withCase(open, { answers: { months: 2 } });
      const changed = { ...record, answers: { months: "not-documented" } };
      const saved = stored(await store.put(id, changed, { ifMatch: version }));
      await store.remove(id, { ifMatch: saved.version });
      expect(await store.history(id)).toMatchObject({
        value: {
          unreadable: 0,
          items: [
            { revision: 1, kind: "created", by: "Robin Example" },
            {
              revision: 2,
              kind: "saved",
              at: saved.value.updatedAt,
              changes: [{ path: "answers.months", before: 2, after: "not-documented" }],
            },
            { revision: 3, kind: "removed", changes: [] },
          ],
        },
      });
    });

    it("tells watchers of what is done, and of nothing else", async () => {
      const { store, id, record, version } = await withCase(open);
      const heard: string[] = [];
      const stop = store.watch({ caseId: id }, (change) =>
        heard.push(`${change.kind} ${change.source}`),
      );
      await store.create(exampleCase(), { key: "another case" });
      await store.put(id, record, { ifMatch: version });
      await store.put(id, { ...record, notes: "A" }, { ifMatch: version });
      await store.put(id, { ...record, notes: "B" }, { ifMatch: version });
      stop();
      await store.remove(id, { ifMatch: version });
      expect(heard).toEqual(["saved here"]);
    });
  });

  describe(`${name}: lists`, () => {
    it("reads state, member, reference and digest without the answers", async () => {
      const [store] = await open({
        clock: tickingClock(),
        actor: () => ({ name: "", role: "nurse-reviewer" }),
        digests: {
          ...noDigests,
          digestOf: (record) => ({ step: record.place.step, dueAt: "2026-03-12T10:00:00-05:00" }),
        },
      });
      const record = exampleCase({
        member: { name: "Ada Sample", memberId: "M-1", dateOfBirth: "1970-01-01" },
        request: { reference: "R-1", requestingProvider: "", facility: "" },
        answers: {
          request: { procedure: "ganglion-impar-block", receivedAt: "2026-03-09T10:00:00-05:00" },
        },
      });
      const { version } = stored(await store.create(record, { key: "a" }));
      expect(await store.list({})).toMatchObject({
        value: {
          items: [
            {
              id: record.id,
              version,
              memberName: "Ada Sample",
              reference: "R-1",
              procedure: "ganglion-impar-block",
              receivedAt: "2026-03-09T10:00:00-05:00",
              dueAt: "2026-03-12T15:00:00.000Z",
              digest: { step: "request" },
            },
          ],
        },
      });
      expect(await store.list({ dueBefore: "2026-03-12T15:00:00.000Z" })).toMatchObject({
        value: { total: 0 },
      });
      expect(await store.list({ dueBefore: "2026-03-12T15:00:01.000Z" })).toMatchObject({
        value: { total: 1 },
      });
    });

    it("narrows to states, people, a provider and a diagnosis code, and searches both and the requested code", async () => {
      const { store, id, record, version } = await withCase(open, {
        request: { reference: "R-1", requestingProvider: "Dr. Zoë O’Brien", facility: "" },
        answers: { request: { cptCode: "g0260", diagnosisCodes: ["M53.3", "G89.29"] } },
      });
      await store.put(id, { ...record, assignee: "Ada Sample" }, { ifMatch: version });
      await store.create(exampleCase(), { key: "another case" });
      const found = async (query: CaseListQuery) => {
        const listed = await store.list(query);
        return listed.ok ? listed.value.items.map((item) => item.id) : listed.error;
      };
      for (const contains of [
        { requestingProvider: "zoe obrien" },
        { diagnosisCodes: "g89" },
        { requestingProvider: "brien", diagnosisCodes: "M53.3" },
      ])
        expect(await found({ contains })).toEqual([id]);
      expect(await found({ contains: { diagnosisCodes: "m54" } })).toEqual([]);
      for (const search of ["zoe", "m53.3 r-1", "G0260", "0260 zoe"])
        expect(await found({ search })).toEqual([id]);
      expect(await found({ assignees: ["Ada Sample"], states: ["draft", "in-review"] })).toEqual([
        id,
      ]);
      expect(await found({ assignees: ["Ada Sample", null] })).toHaveLength(2);
      expect(await found({ assignees: [null], states: ["approved"] })).toEqual([]);
    });

    it("goes by the time left: red flags and what came as urgent, what is due by the end of the day, cases without a clock, the rest", async () => {
      const due: Readonly<Record<string, JsonObject>> = {
        sent: { hasClock: false },
        flag: { dueAt: "2026-04-01T00:00:00.000Z", hasClock: true, isUrgent: true },
        overdue: { dueAt: "2026-03-01T00:00:00.000Z", hasClock: true },
        today: { dueAt: "2026-03-10T04:59:59.000Z", hasClock: true },
        unknown: { hasClock: false },
        later: { dueAt: "2026-03-10T05:00:00.000Z", hasClock: true },
        decided: { hasClock: true },
      };
      const [store] = await open({
        clock: tickingClock(),
        actor: () => ({ name: "", role: "nurse-reviewer" }),
        digests: { ...noDigests, digestOf: ({ request }) => due[request.reference] ?? {} },
      });
      for (const reference of Object.keys(due).toReversed()) {
        const request = { reference, requestingProvider: "", facility: "" };
        const origin = reference === "sent" ? sentAsUrgent : ({ kind: "entered" } as const);
        stored(await store.create(exampleCase({ request, origin }), { key: reference }));
      }
      expect(await store.list({ search: "claim-77" })).toMatchObject({
        value: { items: [{ reference: "sent", isUrgent: true }] },
      });
      const inOrder = async (direction: "ascending" | "descending", limit: number) => {
        const found: string[] = [];
        let cursor: string | null = null;
        do {
          const listed = await store.list({
            sort: { by: "dueAt", direction },
            clock: { now: "2026-03-09T12:00:00.000Z", endOfToday: "2026-03-10T04:59:59.000Z" },
            limit,
            ...(cursor === null ? {} : { cursor }),
          });
          if (!listed.ok) throw new Error(JSON.stringify(listed.error));
          found.push(...listed.value.items.map((item) => item.reference));
          cursor = listed.value.nextCursor;
        } while (cursor !== null);
        return found;
      };
      const withValue = ["sent", "flag", "overdue", "today", "unknown", "later"];
      for (const limit of [1, 2, 10]) {
        expect(await inOrder("ascending", limit)).toEqual([...withValue, "decided"]);
        expect(await inOrder("descending", limit)).toEqual([...withValue.toReversed(), "decided"]);
      }
    });

    it("shows a save in the next list", async () => {
      const { store, id, record, version } = await withCase(open);
      await store.list({});
      const member = { ...record.member, name: "Zoë Sample" };
      await store.put(id, { ...record, member }, { ifMatch: version });
      expect(await store.list({ search: "zoe" })).toMatchObject({ value: { items: [{ id }] } });
    });
  });

  describe(`${name}: two writers`, () => {
    it(`never loses an acknowledged edit in ${String(interleavings)} interleavings: one wins, the other is told`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.integer({ min: 1, max: 3 }),
          async (scheduler, edits) => {
            const [store, other] = await openExample(open);
            const { id } = stored(await store.create(exampleCase(), { key: "a" })).value;
            const acknowledged: string[] = [];
            const refusals: { readonly based: string; readonly error: StoreError }[] = [];
            const write = async (writer: string, tab: CaseStore): Promise<void> => {
              for (let edit = 1; edit <= edits; edit += 1) {
                const mark = `${writer}${edit};`;
                const read = stored(await scheduler.schedule(tab.get(id), `${mark} reads`));
                const notes = read.value.notes + mark;
                const saving = tab.put(id, { ...read.value, notes }, { ifMatch: read.version });
                const outcome = await scheduler.schedule(saving, `${mark} saves`);
                if (outcome.ok) acknowledged.push(mark);
                else refusals.push({ based: read.version, error: outcome.error });
              }
            };
            const writers = [write("a", store), write("b", other)];
            await scheduler.waitFor(Promise.all(writers));
            const end = stored(await store.get(id));
            const kept = end.value.notes.split(";").filter((mark) => mark !== "");
            expect(kept.map((mark) => `${mark};`).toSorted()).toEqual(acknowledged.toSorted());
            expect(acknowledged.length).toBeGreaterThan(0);
            for (const { based, error } of refusals) {
              expect(error.kind === "conflict" && error.current.version !== based).toBe(true);
            }
            const history = await store.history(id);
            if (!history.ok) throw new Error(history.error.kind);
            expect(history.value.items.map((line) => line.revision)).toEqual(
              Array.from({ length: acknowledged.length + 1 }, (_line, index) => index + 1),
            );
          },
        ),
        { numRuns: interleavings, seed: 20260309 },
      );
    }, 600_000);
  });
}

/** Data says that the request is urgent, and nobody has confirmed it. */
const sentAsUrgent = {
  kind: "received",
  standard: "fhir",
  fileName: "request.json",
  claim: { value: "CLAIM-77" },
  sentUrgency: "expedited",
} as const;
