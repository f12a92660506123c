import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { openLines } from "./open-lines.ts";

const sliceSchema = z.object({
  value: z.object({
    items: z.array(z.object({ summary: z.object({ id: z.string() }) })),
    done: z.int(),
    total: z.int(),
  }),
});

test("a scan without closed cases adds up, wherever they stand, and a failure within it stays one", async () => {
  const cases = fc.array(fc.boolean(), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 7 }), async (closed, size) => {
      const all = closed.map((isClosed, index) => `${isClosed ? "closed" : "open"}-${index}`);
      const hidden = new Set(all.filter((id) => id.startsWith("closed")));
      const lines: string[] = [];
      for (let done = 0; done === 0 || done < all.length; done += size) {
        const items = all.slice(done, done + size).map((id) => ({ summary: { id } }));
        lines.push(JSON.stringify({ ok: true, value: { items, done, total: all.length } }));
      }
      const failure = JSON.stringify({ ok: false, error: { kind: "quota" } });
      const told: string[] = [];
      const given = Readable.from([...lines, failure].map((line) => `${line}\n`));
      for await (const line of openLines(given, hidden)) told.push(line.trimEnd());
      expect(told.pop()).toBe(failure);
      const slices = told.map((line) => sliceSchema.parse(JSON.parse(line)).value);
      let seen = 0;
      for (const { items, done } of slices) {
        expect(done).toBe(seen);
        seen += items.length;
      }
      expect(slices.flatMap(({ items }) => items.map(({ summary }) => summary.id))).toEqual(
        all.filter((id) => !hidden.has(id)),
      );
      expect(slices.at(-1)?.total).toBe(seen);
    }),
  );
});
