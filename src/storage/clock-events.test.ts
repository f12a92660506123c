import { expect, test } from "vitest";
import { createAutosave, writeClockEvents } from "#data";
import type { ClockEvent } from "#domain";
import { stored, withCase } from "../domain/ports/contract/examples-for-test.ts";
import { createMemoryCaseStore } from "./memory/memory-case-store.ts";

const open = async (under: Parameters<typeof createMemoryCaseStore>[0]) => {
  const store = createMemoryCaseStore(under);
  return [store, store] as const;
};
const extended: ClockEvent = { kind: "extended", at: "2026-03-05T12:00:00Z", reason: "films" };

test("an event is added to what is stored, and withdrawn in its place", async () => {
  const { store, id } = await withCase(open);
  const once = stored(await writeClockEvents(store, id, [extended]));
  expect(once.value.clockEvents).toEqual([extended]);
  const withdrawn = { ...extended, withdrawn: "by mistake" };
  const again = stored(await writeClockEvents(store, id, [withdrawn]));
  expect(again.value.clockEvents).toEqual([withdrawn]);
});

test("a form that is open meanwhile keeps its answers and takes the event over", async () => {
  const { store, id, record, version } = await withCase(open);
  const autosave = createAutosave({ store, initial: { value: record, version } });
  autosave.update({ ...record, notes: "typed before" });
  stored(await writeClockEvents(store, id, [extended]));
  expect(await autosave.flush()).toEqual({ kind: "saved" });
  const { value } = stored(await store.get(id));
  expect(value.notes).toBe("typed before");
  expect(value.clockEvents).toEqual([extended]);
});

test("when somebody saves between reading and writing, it looks again and loses neither", async () => {
  const { store, id, record, version } = await withCase(open);
  let overtaken = false;
  const busy: Pick<typeof store, "get" | "put"> = {
    async get(caseId) {
      const found = await store.get(caseId);
      if (!overtaken) {
        overtaken = true;
        stored(await store.put(id, { ...record, notes: "saved first" }, { ifMatch: version }));
      }
      return found;
    },
    put: (...args) => store.put(...args),
  };
  const { value } = stored(await writeClockEvents(busy, id, [extended]));
  expect(value.notes).toBe("saved first");
  expect(value.clockEvents).toEqual([extended]);
});

test("a deleted case is said to be deleted, and stays as it is", async () => {
  const { store, id, version } = await withCase(open);
  await store.remove(id, { ifMatch: version });
  expect(await writeClockEvents(store, id, [extended])).toMatchObject({
    ok: false,
    error: { kind: "gone" },
  });
});
