import { expect, test } from "vitest";
import { fingerprint } from "./attach-file.ts";
import { unattachedOf } from "./use-unattached.ts";

const file = (name: string, words: string) => ({ name, content: new Blob([words]) });
const known = async (words: string) => ({
  sha256: (await fingerprint(new TextEncoder().encode(words))) ?? "",
  byteLength: words.length,
});

test("of enclosed files those are offered that are no document of the case yet, by their content", async () => {
  const note = file("note.txt", "Pain 7/10");
  const other = file("other.txt", "Pain 8/10");
  const longer = file("longer.txt", "Pain 7/10, sitting");
  const files = [note, other, longer];
  expect(await unattachedOf(files, [])).toEqual(files);
  expect(await unattachedOf(files, [await known("Pain 7/10")])).toEqual([other, longer]);
  expect(await unattachedOf([note], [await known("Pain 7/10")])).toEqual([]);
});
