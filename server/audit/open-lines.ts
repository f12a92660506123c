import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import * as z from "zod/mini";

/**
 * A scan without the cases that are closed to whoever asked. They are in no count either: a reader takes a scan whose
 * slices do not add up to its total for one that was cut off.
 */
export async function* openLines(
  lines: Readable,
  hidden: ReadonlySet<string>,
): AsyncGenerator<string> {
  let leftOut = 0;
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    const slice = sliceSchema.safeParse(JSON.parse(line));
    if (!slice.success) yield `${line}\n`;
    else {
      const { value } = slice.data;
      const items = value.items.filter(({ summary }) => !hidden.has(summary.id));
      const done = value.done - leftOut;
      leftOut += value.items.length - items.length;
      const open = { ...value, items, done, total: value.total - leftOut };
      yield `${JSON.stringify({ ...slice.data, value: open })}\n`;
    }
  }
}

const sliceSchema = z.looseObject({
  ok: z.literal(true),
  value: z.looseObject({
    items: z.array(z.looseObject({ summary: z.looseObject({ id: z.string() }) })),
    done: z.int(),
    total: z.int(),
  }),
});
