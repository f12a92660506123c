import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autosaveSteps, begin, settled, takeStep } from "./autosave-for-test.ts";

describe("a page that goes away", () => {
  it("puts aside what was typed behind a save that is not answered yet", async () => {
    const { type, autosave, asked, putAside } = begin();
    type("first");
    void autosave.flush();
    type("second");
    autosave.leave();
    await settled();
    // The second save would begin with the answer to the first, which no page is there to hear.
    expect(asked).toEqual(["first"]);
    expect(putAside).toEqual([{ notes: "second", from: ["", "first"] }]);
  });

  it("also asks for the save where none is on its way", () => {
    const { type, autosave, asked, putAside } = begin();
    type("first");
    autosave.leave();
    expect(asked).toEqual(["first"]);
    expect(putAside).toEqual([{ notes: "first", from: [""] }]);
  });

  it("puts nothing aside when all is saved, and nothing against what another window saved", async () => {
    const { type, autosave, overtake, finish, putAside } = begin();
    autosave.leave();
    overtake("theirs");
    type("mine");
    void autosave.flush();
    await finish();
    expect(autosave.getState().kind).toBe("conflict");
    autosave.leave();
    expect(putAside).toEqual([]);
  });

  it("puts aside what was typed back to what is stored, while a save of something else is on its way", () => {
    const { type, autosave, clock, asked, putAside } = begin();
    type("first");
    clock.pass(500);
    type("");
    autosave.leave();
    // "first" may be on disk a moment from now, and nobody would take it back.
    expect(asked).toEqual(["first"]);
    expect(putAside).toEqual([{ notes: "", from: ["", "first"] }]);
  });

  it("leaves the newest draft stored, or put aside over what is stored, after any order of events", async () => {
    const steps = autosaveSteps(fc.constantFrom("", "one", "two"), 12_000);
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (taken, arrives) => {
        const stage = begin();
        const { autosave, pending, current, putAside } = stage;
        let newest = "";
        for (const step of taken) {
          if (step.kind === "type") newest = step.text;
          await takeStep(stage, step);
        }
        autosave.leave();
        // The first of the saves that were asked for may arrive; nobody hears of it.
        if (arrives) pending.shift()?.(null);
        const stored = current().value.notes;
        const draft = putAside.at(-1);
        expect(stored === newest || (draft?.notes === newest && draft.from.includes(stored))).toBe(
          true,
        );
      }),
    );
  });
});
