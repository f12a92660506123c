import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, settled } from "./autosave-for-test.ts";

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
    const step = fc.oneof(
      fc.constantFrom("", "one", "two").map((text) => ({ kind: "type", text }) as const),
      fc.integer({ min: 1, max: 12_000 }).map((ms) => ({ kind: "wait", ms }) as const),
      fc.constant({ kind: "finish" } as const),
      fc.constant({ kind: "fail" } as const),
      fc.constant({ kind: "flush" } as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, arrives) => {
        const { type, autosave, clock, pending, finish, current, putAside } = begin();
        let newest = "";
        for (const one of steps) {
          if (one.kind === "type") type((newest = one.text));
          else if (one.kind === "wait") clock.pass(one.ms);
          else if (one.kind === "flush") void autosave.flush();
          else await finish(one.kind === "fail" ? { kind: "quota" } : null);
          await settled();
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
