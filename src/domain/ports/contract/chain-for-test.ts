import { describe, expect, it } from "vitest";
import { caseStates, findDecision, isAnsweredOtherwise, worklistDigests } from "#domain";
import {
  openExample,
  exampleCase,
  stored,
  tickingClock,
  type OpenStore,
} from "./examples-for-test.ts";
import { people } from "./stage-for-test.ts";
import { stageIn } from "./stage-in-for-test.ts";

/** The chain of a case: every save through the port verifies, and moves its head. */
export function describeChain(name: string, open: OpenStore): void {
  describe(`${name}: the chain of a case`, () => {
    it.each(caseStates)("verifies a case in the state %s", async (state) => {
      const { store, id } = await stageIn(open, state);
      const { items } = valueOf(await store.history(id));
      expect(valueOf(await store.verify(id))).toMatchObject({
        kind: "verified",
        revision: items.length,
        startedAt: null,
      });
    });

    it("verifies a reopened case whose answers the workstation changed, and tells them from those signed", async () => {
      const { store, id, work } = await stageIn(open, "reopened");
      work(people.nora);
      const decided = findDecision(valueOf(await store.determinations(id)).items);
      if (decided === undefined) throw new Error("nothing was decided");
      const found = stored(await store.get(id));
      expect(isAnsweredOtherwise(found.value, decided.determination)).toBe(false);
      const answers = { ...found.value.answers, conservative: { months: "not-documented" } };
      const changed = stored(
        await store.put(id, { ...found.value, answers }, { ifMatch: found.version }),
      );
      expect(isAnsweredOtherwise(changed.value, decided.determination)).toBe(true);
      expect(valueOf(await store.verify(id))).toMatchObject({ kind: "verified" });
      const back = { ...changed.value, answers: found.value.answers };
      const again = stored(await store.put(id, back, { ifMatch: changed.version }));
      expect(isAnsweredOtherwise(again.value, decided.determination)).toBe(false);
    });

    it("has another head after each save, and the same one for whoever looks", async () => {
      const [mine, theirs] = await openExample(open);
      const record = exampleCase();
      const heads = new Set<unknown>();
      let { version, value } = stored(await mine.create(record, { key: "a" }));
      for (const notes of ["one", "two", "two", "three"]) {
        heads.add(await headOf(mine, record.id));
        expect(await headOf(theirs, record.id)).toBe(await headOf(mine, record.id));
        ({ version, value } = stored(
          await mine.put(record.id, { ...value, notes }, { ifMatch: version }),
        ));
      }
      heads.add(await headOf(mine, record.id));
      expect(heads.size).toBe(4);
    });

    it("goes on over a removal and what is saved by two writers in turn", async () => {
      const [mine, theirs] = await openExample(open);
      const record = exampleCase();
      const made = stored(await mine.create(record, { key: "a" }));
      const removed = stored(await theirs.remove(record.id, { ifMatch: made.version }));
      const back = stored(await mine.restore(record.id, { ifMatch: removed.version }));
      stored(await theirs.put(record.id, { ...back.value, notes: "x" }, { ifMatch: back.version }));
      expect(await mine.verify(record.id)).toMatchObject({
        value: { kind: "verified", revision: 4 },
      });
    });

    it("shows every row of a list as verified, whatever zone its due times are counted in", async () => {
      let zone = "America/Chicago";
      const digests = worklistDigests(() => ({ zone }));
      const [store] = await open({ clock: tickingClock(), actor: () => people.nora, digests });
      const answers = { request: { receivedAt: "2026-03-02T09:00:00-06:00" } };
      stored(await store.create(exampleCase({ answers }), { key: "a" }));
      for (zone of ["America/New_York", "America/Denver"]) {
        expect(await store.list({})).toMatchObject({
          value: { total: 1, unverified: [], items: [{ basis: zone }] },
        });
      }
    });

    it("knows nothing of a case that is not there", async () => {
      const [store] = await openExample(open);
      expect(await store.verify(exampleCase().id)).toEqual({
        ok: false,
        error: { kind: "not-found" },
      });
    });
  });

  async function headOf(
    store: Pick<Awaited<ReturnType<OpenStore>>[0], "verify">,
    id: string,
  ): Promise<string> {
    const verified = valueOf(await store.verify(id));
    return verified.kind === "verified" ? verified.head : "";
  }

  function valueOf<T>(
    outcome: { readonly ok: true; readonly value: T } | { readonly ok: false },
  ): T {
    if (!outcome.ok) throw new Error("expected a success");
    return outcome.value;
  }
}
