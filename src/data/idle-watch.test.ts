import { expect, it } from "vitest";
import { createIdleWatch } from "./idle-watch.ts";

const minute = 60_000;

function started(shared: { at: number | null } = { at: null }) {
  const clock = { now: 1_000_000 };
  const done: string[] = [];
  const watch = createIdleWatch({
    now: () => clock.now,
    idleMs: 10 * minute,
    shared: { read: () => shared.at, write: (at) => (shared.at = at) },
    report: () => done.push("report"),
    lock: () => done.push("lock"),
  });
  return { clock, done, watch };
}

it("locks ten minutes after the last action, once, and not a moment before", () => {
  const { clock, done, watch } = started();
  clock.now += minute;
  watch.act();
  clock.now += 10 * minute - 1;
  watch.check();
  expect(done).not.toContain("lock");
  clock.now += 1;
  watch.check();
  watch.check();
  watch.act();
  expect(done.filter((what) => what === "lock")).toHaveLength(1);
});

it("locks on the first key after a machine slept, instead of taking the key for an action", () => {
  const { clock, done, watch } = started();
  clock.now += 8 * 60 * minute;
  watch.act();
  expect(done).toEqual(["lock"]);
});

it("counts actions of every window, and locks where the clock was set back by more than the while", () => {
  const shared: { at: number | null } = { at: null };
  const first = started(shared);
  const second = started(shared);
  for (const { clock } of [first, second]) clock.now += 9 * minute;
  first.watch.act();
  for (const { clock } of [first, second]) clock.now += 5 * minute;
  second.watch.check();
  expect(second.done).toEqual([]);
  second.clock.now -= 60 * minute;
  second.watch.check();
  expect(second.done).toEqual(["lock"]);
});

it("tells the server of actions twice a minute, and of nothing where there were none", () => {
  const { clock, done, watch } = started();
  for (let second = 0; second < 120; second += 5) {
    clock.now += 5000;
    watch.act();
    watch.check();
  }
  expect(done.length).toBeGreaterThanOrEqual(3);
  expect(done.length).toBeLessThanOrEqual(4);
  done.length = 0;
  for (let second = 0; second < 120; second += 5) {
    clock.now += 5000;
    watch.check();
  }
  expect(done.length).toBeLessThanOrEqual(1);
});
