import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autosaveSteps, begin, settled, takeStep } from "./autosave-for-test.ts";
import { createAutosave } from "./autosave.ts";

const extension = {
  kind: "extended",
  at: "2026-03-05T12:00:00-06:00",
  reason: "The member asked for it",
} as const;

describe("autosave", () => {
  it("saves half a second after the last keystroke, once, with the newest text", async () => {
    const { type, clock, asked, finish, autosave, states } = begin();
    type("a");
    clock.pass(400);
    type("ab");
    clock.pass(400);
    expect(asked).toEqual([]);
    clock.pass(100);
    expect(asked).toEqual(["ab"]);
    await finish();
    expect(states).toEqual(["unsaved", "saving", "saved"]);
    expect(autosave.getVersion()).toBe("r2");
  });

  it("saves within a second even when the typing never stops", () => {
    const { type, clock, asked } = begin();
    for (let passed = 0; passed < 1000; passed += 100) {
      type(`after ${passed} ms`);
      clock.pass(100);
    }
    expect(asked).toEqual(["after 900 ms"]);
  });

  it("says saved only when the store has said so", async () => {
    const { type, autosave, finish } = begin();
    type("a");
    void autosave.flush();
    await settled();
    expect(autosave.getState()).toEqual({ kind: "saving" });
    await finish();
    expect(autosave.getState()).toEqual({ kind: "saved" });
  });

  it("has one save under way at a time and sends what was typed meanwhile after it", async () => {
    const { type, autosave, asked, pending, finish } = begin();
    type("a");
    const flushed = autosave.flush();
    type("ab");
    type("abc");
    void autosave.flush();
    expect(pending).toHaveLength(1);
    await finish();
    expect(asked).toEqual(["a", "abc"]);
    expect(pending).toHaveLength(1);
    await finish();
    expect(await flushed).toEqual({ kind: "saved" });
    expect(autosave.getVersion()).toBe("r3");
  });

  it("saves nothing when an edit was taken back", async () => {
    const { type, clock, asked, autosave } = begin();
    type("a");
    type("");
    expect(autosave.getState()).toEqual({ kind: "saved" });
    clock.pass(2000);
    await autosave.flush();
    expect(asked).toEqual([]);
  });

  it("keeps the draft when saving fails, and saves it on request", async () => {
    const { type, autosave, asked, finish } = begin();
    type("precious");
    void autosave.flush();
    await finish({ kind: "quota" });
    expect(autosave.getState()).toEqual({ kind: "failed", error: { kind: "quota" } });
    expect(autosave.getDraft().notes).toBe("precious");
    const retried = autosave.retry();
    await finish();
    expect(await retried).toEqual({ kind: "saved" });
    expect(asked).toEqual(["precious", "precious"]);
  });

  it("tries again by itself with the next edit when there may be room again", async () => {
    const { type, autosave, clock, asked, finish } = begin();
    type("a");
    void autosave.flush();
    await finish({ kind: "quota" });
    type("ab");
    clock.pass(500);
    await finish();
    expect(asked).toEqual(["a", "ab"]);
    expect(autosave.getState()).toEqual({ kind: "saved" });
  });

  it("does not hammer a case that is closed or gone, but keeps what is typed", async () => {
    const { type, autosave, clock, asked, finish } = begin();
    type("a");
    void autosave.flush();
    await finish({ kind: "forbidden", refusal: { kind: "signature-required" } });
    type("ab");
    clock.pass(5000);
    expect(asked).toEqual(["a"]);
    expect(autosave.getState()).toMatchObject({ kind: "failed" });
    expect(autosave.getDraft().notes).toBe("ab");
  });

  it("saves again when the case was deleted and restored elsewhere and holds what it held", async () => {
    const { type, autosave, asked, moveOn, finish, states } = begin();
    moveOn();
    type("mine");
    const flushed = autosave.flush();
    await finish();
    await finish();
    expect(await flushed).toEqual({ kind: "saved" });
    expect(asked).toEqual(["mine", "mine"]);
    expect(states).not.toContain("conflict");
    expect(autosave.getVersion()).toBe("r4");
  });

  it("keeps what moved the clocks elsewhere, and saves on without a question", async () => {
    const { type, autosave, moveOn, finish, current } = begin();
    moveOn({ clockEvents: [extension] });
    type("mine");
    const flushed = autosave.flush();
    await finish();
    await finish();
    expect(await flushed).toEqual({ kind: "saved" });
    expect(current().value).toMatchObject({ notes: "mine", clockEvents: [extension] });
  });

  it("never lets a form that knows nothing of it take an event of the clocks away", async () => {
    const { type, autosave, finish, current } = begin();
    autosave.update({ ...autosave.getDraft(), clockEvents: [extension] });
    type("typed into the form");
    const flushed = autosave.flush();
    await finish();
    await flushed;
    expect(current().value).toMatchObject({
      notes: "typed into the form",
      clockEvents: [extension],
    });
  });

  it("stops at a conflict and writes nothing until the reviewer decides", async () => {
    const { type, autosave, clock, asked, overtake, finish, current } = begin();
    overtake("theirs");
    type("mine");
    void autosave.flush();
    await finish();
    expect(autosave.getState()).toMatchObject({
      kind: "conflict",
      current: { version: "r2", value: { notes: "theirs" } },
    });
    type("mine, longer");
    clock.pass(5000);
    await autosave.flush();
    expect(asked).toEqual(["mine"]);
    expect(current().value.notes).toBe("theirs");

    const kept = autosave.keepMine();
    await finish();
    expect(await kept).toEqual({ kind: "saved" });
    expect(current().value.notes).toBe("mine, longer");
  });

  it("still has a conflict when the reviewer takes the own edit back", async () => {
    const { type, autosave, overtake, finish } = begin();
    overtake("theirs");
    type("mine");
    void autosave.flush();
    await finish();
    type("");
    expect(autosave.getState()).toMatchObject({ kind: "conflict" });
  });

  it("does not call it done when an edit came in the moment of the acknowledgement", async () => {
    const { type, autosave, finish, asked } = begin();
    const stop = autosave.subscribe(() => {
      if (autosave.getState().kind !== "saved") return;
      stop();
      type("ab");
    });
    type("a");
    const flushed = autosave.flush();
    await finish();
    await finish();
    expect(await flushed).toEqual({ kind: "saved" });
    expect(asked).toEqual(["a", "ab"]);
  });

  it("takes over what is stored when the reviewer gives way", async () => {
    const { type, autosave, overtake, finish, asked } = begin();
    overtake("theirs");
    type("mine");
    void autosave.flush();
    await finish();
    expect(autosave.takeTheirs().notes).toBe("theirs");
    expect(autosave.getState()).toEqual({ kind: "saved" });
    type("theirs and more");
    void autosave.flush();
    await finish();
    expect(asked).toEqual(["mine", "theirs and more"]);
    expect(autosave.getState()).toEqual({ kind: "saved" });
  });

  it("recognises its own save when only the answer was lost", async () => {
    const { type, autosave, overtake, finish } = begin();
    type("a");
    void autosave.flush();
    overtake("a");
    await finish();
    expect(autosave.getState()).toEqual({ kind: "saved" });
    expect(autosave.getVersion()).toBe("r2");
  });

  it("turns an exception of the store into a failure that can be retried", async () => {
    const { autosave } = begin();
    const broken = createAutosave({
      store: { put: () => Promise.reject(new TypeError("a mistake")) },
      initial: { value: autosave.getDraft(), version: "r1" },
    });
    broken.update({ ...autosave.getDraft(), notes: "a" });
    expect(await broken.flush()).toEqual({
      kind: "failed",
      error: { kind: "unavailable", reason: "failed", detail: "TypeError" },
    });
  });

  it("ends with the newest draft on disk after any order of typing, waiting, failing and leaving", async () => {
    const steps = autosaveSteps(fc.string(), 1500);
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const stage = begin();
        const { autosave, pending, finish, current } = stage;
        let newest = "";
        for (const step of taken) {
          if (step.kind === "type") newest = step.text;
          await takeStep(stage, step);
          expect(pending.length).toBeLessThanOrEqual(1);
          expect(autosave.getDraft().notes).toBe(newest);
          const claimsSaved = autosave.getState().kind === "saved";
          expect(!claimsSaved || current().value.notes === newest).toBe(true);
        }
        void autosave.flush();
        for (let turn = 0; turn < 5; turn += 1) {
          await finish();
          if (autosave.getState().kind === "failed") void autosave.retry();
          await settled();
        }
        expect(autosave.getState().kind).toBe("saved");
        expect(current().value.notes).toBe(newest);
      }),
    );
  });
});
