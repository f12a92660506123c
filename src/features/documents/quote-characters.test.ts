import { expect, test } from "vitest";
import { joinPieces, passageAround, quoteOf, wholeWords } from "./page-text.ts";

const text = `${"😀".repeat(90)}x${"😀".repeat(90)} relief 80%`;
const page = joinPieces([{ text, endsLine: true }]);
const at = text.indexOf("x");

test.each([wholeWords, passageAround])("a quote holds no half of a character", (grown) => {
  for (const shift of [-3, -2, -1, 0, 1, 2, 3]) {
    const quote = quoteOf(page, grown(page, { start: at + shift, end: at + shift + 1 }));
    expect(quote.replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "")).not.toMatch(/[\uD800-\uDFFF]/);
  }
});
