import fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryCaseStore } from "#storage";
import { newCaseRecord } from "#domain";
import { createClockWatch } from "./clock-watch.ts";

const minute = 60_000;
const start = Date.parse("2026-03-05T10:00:00.000Z");
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();

function storeAt(clock: { minutes: number }) {
  return createMemoryCaseStore({
    clock: () => at(clock.minutes),
    actor: () => ({ id: "nurse", name: "Nora Sample", role: "nurse-reviewer" }),
  });
}

const draftAt = (minutes: number) =>
  newCaseRecord({
    now: at(minutes),
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
  });

test("the clock is behind exactly while it shows less than the newest save, whatever is saved meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ minutes: fc.integer({ min: -600, max: 600 }), saves: fc.boolean() }), {
        minLength: 1,
        maxLength: 8,
      }),
      async (steps) => {
        const clock = { minutes: 0 };
        const store = storeAt(clock);
        const watch = createClockWatch(store);
        let newest: number | null = null;
        for (const [index, { minutes, saves }] of steps.entries()) {
          clock.minutes = minutes;
          if (saves) {
            await store.create(draftAt(minutes), { key: String(index) });
            newest = Math.max(newest ?? minutes, minutes);
          }
          await watch.check(start + minutes * minute);
          const isBehind = newest !== null && newest - minutes > 2;
          expect(watch.getState()).toBe(isBehind ? at(newest ?? 0) : null);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("tells when the clock falls behind and when it was corrected, once each", async () => {
  const clock = { minutes: 0 };
  const store = storeAt(clock);
  const watch = createClockWatch(store);
  const told: (string | null)[] = [];
  watch.subscribe(() => told.push(watch.getState()));
  await store.create(draftAt(0), { key: "a" });
  for (const minutes of [0, -90, -89, 5]) {
    clock.minutes = minutes;
    await watch.check(start + minutes * minute);
  }
  expect(told).toEqual([at(0), null]);
});
