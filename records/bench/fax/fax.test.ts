import { expect, test } from "vitest";
import { alignWords } from "./align-words.ts";
import { faxOf, ordinaryFax } from "./fax-picture.ts";

const printed = "Pain is 7/10 today. She sits on a wedge cushion.";

test.each([
  ["word for word", printed, "wedge"],
  ["over lines", "Pain is 7/10\ntoday. She sits\non a wedge cushion.", "wedge"],
  ["with words misread", "Pain ls 7/10 t0day. She slts on a wedge cushion.", "wedge"],
  ["with a word lost", "Pain 7/10 today. She on a wedge cushion.", "cushion."],
  ["with specks read as words", "Pain is . 7/10 today. She sits ' on a wedge cushion.", "today."],
])("a place in what was read is found in what was printed: %s", (_, read, word) => {
  expect(alignWords(read, printed)(read.indexOf(word))).toBe(printed.indexOf(word));
});

test("a misread word takes the place between its neighbors", () => {
  const read = "Pain is 7/10 t0day. She sits";
  expect(alignWords(read, printed)(read.indexOf("t0day."))).toBe(printed.indexOf("today."));
});

test("a fax is black and white, the same for the same seed, and another for another", () => {
  const page = { width: 60, height: 40, pixels: new Uint8Array(2400).map((_, at) => at % 256) };
  const fax = faxOf(page, ordinaryFax, 7);
  expect(new Set(fax.pixels)).toEqual(new Set([0, 255]));
  expect(faxOf(page, ordinaryFax, 7)).toEqual(fax);
  expect(faxOf(page, ordinaryFax, 8)).not.toEqual(fax);
});
