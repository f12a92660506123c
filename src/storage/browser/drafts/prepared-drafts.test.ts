import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseRecord } from "#domain";
import { exampleCase } from "../../../domain/ports/contract/examples-for-test.ts";
import { createPreparedDrafts } from "./prepared-drafts.ts";

const record = (notes: string): CaseRecord => exampleCase({ notes });

/** Drafts whose encoding ends when the test says so. */
function begin() {
  const ending: (() => void)[] = [];
  const used: string[] = [];
  const drafts = createPreparedDrafts(
    (_id, { notes }) =>
      new Promise<string>((resolve) => {
        ending.push(() => resolve(notes));
      }),
  );
  return {
    drafts,
    used,
    use: (notes: string) => void used.push(notes),
    end: async () => {
      ending.shift()?.();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

describe("a draft that takes its time to be put aside", () => {
  it("is used in the turn in which the page goes, once it is ready", async () => {
    const { drafts, used, use, end } = begin();
    const [base, typed] = [record(""), record("typed")];
    void drafts.prepare("a", typed, [base]);
    await end();
    drafts.useNewest("a", typed, [base], use);
    expect(used).toEqual(["typed"]);
  });

  it("leaves the newest that is ready, and follows when it is ready itself", async () => {
    const { drafts, used, use, end } = begin();
    const [base, first, second] = [record(""), record("first"), record("second")];
    void drafts.prepare("a", first, [base]);
    await end();
    drafts.useNewest("a", second, [base], use);
    expect(used).toEqual(["first"]);
    await end();
    expect(used).toEqual(["first", "second"]);
  });

  it("leaves the one before it where one can’t be encoded, and takes the next", async () => {
    const [base, first, bad, last] = [record(""), record("first"), record("bad"), record("last")];
    const used: string[] = [];
    const drafts = createPreparedDrafts(async (_id, { notes }) => {
      if (notes === "bad") throw new Error("not now");
      return notes;
    });
    const use = (notes: string): void => void used.push(notes);
    await drafts.prepare("a", first, [base]);
    await drafts.prepare("a", bad, [base]);
    drafts.useNewest("a", first, [base], use);
    expect(used).toEqual(["first"]);
    await drafts.prepare("a", last, [base]);
    drafts.useNewest("a", last, [base], use);
    expect(used).toEqual(["first", "last"]);
  });

  it("encodes, of what is typed meanwhile, the newest only", async () => {
    const { drafts, used, use, end } = begin();
    const base = record("");
    const texts = ["1", "2", "3", "4"].map(record);
    for (const one of texts) void drafts.prepare("a", one, [base]);
    await end();
    await end();
    const newest = texts.at(-1);
    if (newest !== undefined) drafts.useNewest("a", newest, [base], use);
    expect(used).toEqual(["4"]);
  });

  it("leaves nothing that a stored save has outdated, whatever came between", async () => {
    const step = fc.constantFrom("type", "end", "save", "store");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { drafts, used, use, end } = begin();
        const base = record("");
        let typed = 0;
        let stored = 0;
        let saving: { readonly settle: () => void; readonly text: number } | null = null;
        for (const one of steps) {
          if (one === "type") {
            typed += 1;
            void drafts.prepare("a", record(String(typed)), [base]);
          } else if (one === "end") await end();
          else if (one === "save") saving = { settle: drafts.beginSave("a"), text: typed };
          else if (saving !== null) {
            saving.settle();
            stored = Math.max(stored, saving.text);
          }
        }
        drafts.useNewest("a", record("of the page that goes"), [base], use);
        expect(used.every((text) => Number(text) > stored)).toBe(true);
      }),
    );
  });
});
