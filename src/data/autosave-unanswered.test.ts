import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autosaveSteps, begin, settled, takeStep } from "./autosave-for-test.ts";

const answerMs = 10_000;
const saveAt = 500;
const noAnswer = { kind: "failed", error: { kind: "unavailable", reason: "no-answer" } } as const;

describe("a save that is not answered", () => {
  it("is said not to be saved after ten seconds, and the answer that comes late counts", async () => {
    const { type, clock, autosave, finish } = begin();
    type("a");
    clock.pass(saveAt);
    clock.pass(answerMs - 1);
    await settled();
    expect(autosave.getState()).toEqual({ kind: "saving" });
    clock.pass(1);
    await settled();
    expect(autosave.getState()).toEqual(noAnswer);
    await finish();
    expect(autosave.getState()).toEqual({ kind: "saved" });
    expect(autosave.getVersion()).toBe("r2");
  });

  it("is no conflict with itself when it arrived and more was typed since", async () => {
    const { type, clock, autosave, finish, asked, current } = begin();
    type("a");
    clock.pass(saveAt);
    clock.pass(answerMs);
    await settled();
    type("ab");
    const retried = autosave.retry();
    // Both are with the store now, resting on the same version.
    await finish();
    await finish();
    await finish();
    expect(await retried).toEqual({ kind: "saved" });
    expect(asked.at(-1)).toBe("ab");
    expect(current().value.notes).toBe("ab");
  });
});

describe("a save that failed", () => {
  it("is tried again less and less often, without a word, until it is saved", async () => {
    const { type, clock, autosave, finish, asked, states } = begin();
    type("a");
    clock.pass(saveAt);
    await finish({ kind: "quota" });
    const before = states.length;
    for (const wait of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      const tries = asked.length;
      clock.pass(wait - 1);
      expect(asked).toHaveLength(tries);
      clock.pass(1);
      expect(asked).toHaveLength(tries + 1);
      await finish({ kind: "quota" });
    }
    expect(new Set(states.slice(before))).toEqual(new Set(["failed"]));
    clock.pass(60_000);
    await finish();
    expect(autosave.getState()).toEqual({ kind: "saved" });
    clock.pass(600_000);
    expect(asked).toHaveLength(9);
  });

  it("is tried again at once when somebody comes back", async () => {
    const { type, clock, autosave, finish } = begin();
    type("a");
    clock.pass(saveAt);
    await finish({ kind: "quota" });
    autosave.retryQuietly();
    await finish();
    expect(autosave.getState()).toEqual({ kind: "saved" });
  });

  it("is not tried again by itself where that cannot help", async () => {
    const { type, clock, autosave, finish, asked } = begin();
    type("a");
    clock.pass(saveAt);
    await finish({ kind: "not-found" });
    clock.pass(600_000);
    autosave.retryQuietly();
    expect(asked).toHaveLength(1);
    expect(autosave.getState().kind).toBe("failed");
  });

  it("never stays at saving, whatever is answered, refused or left unanswered", async () => {
    const step = fc.constantFrom("type", "answer", "refuse", "wait", "come back");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { type, clock, autosave, finish, pending, current } = begin();
        for (const [index, act] of steps.entries()) {
          if (act === "type") type(`words ${index}`);
          else if (act === "answer") await finish();
          else if (act === "refuse") await finish({ kind: "quota" });
          else if (act === "come back") autosave.retryQuietly();
          else clock.pass(answerMs);
          await settled();
        }
        clock.pass(1000);
        await settled();
        clock.pass(answerMs);
        await settled();
        expect(autosave.getState().kind).toMatch(/saved|failed/);
        // The store answers again: all that was typed is there, and nobody is asked about a conflict.
        for (let turn = 0; turn < 60 && (pending.length > 0 || turn === 0); turn += 1) {
          autosave.retryQuietly();
          await finish();
        }
        expect(autosave.getState()).toEqual({ kind: "saved" });
        expect(current().value.notes).toBe(autosave.getDraft().notes);
      }),
    );
  });

  it("is asked about before what was typed back counts as saved", async () => {
    const { type, clock, autosave, finish, asked, current } = begin();
    type("a");
    clock.pass(saveAt);
    clock.pass(answerMs);
    await settled();
    type("");
    // The save of "a" may arrive yet.
    expect(autosave.getState()).toEqual(noAnswer);
    await finish();
    expect(current().value.notes).toBe("a");
    await finish();
    await finish();
    expect(asked).toEqual(["a", ""]);
    expect(current().value.notes).toBe("");
    expect(autosave.getState()).toEqual({ kind: "saved" });
  });

  it("says saved only of what is on disk, after any order of events, answers that come late among them", async () => {
    const steps = autosaveSteps(fc.constantFrom("", "one", "two"), 12_000);
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const stage = begin();
        const { autosave, pending, finish, current } = stage;
        let newest = "";
        for (const step of taken) {
          if (step.kind === "type") newest = step.text;
          await takeStep(stage, step);
          const claimsSaved = autosave.getState().kind === "saved";
          expect(!claimsSaved || current().value.notes === newest).toBe(true);
        }
        for (let turn = 0; turn < 100 && pending.length > 0; turn += 1) await finish();
        void autosave.retry();
        await settled();
        for (let turn = 0; turn < 100 && pending.length > 0; turn += 1) await finish();
        expect(autosave.getState().kind).toBe("saved");
        expect(current().value.notes).toBe(newest);
      }),
    );
  });
});
