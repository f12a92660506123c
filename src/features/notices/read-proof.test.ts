import { expect, test } from "vitest";
import { readProof } from "./read-proof.ts";

test.each([
  ["fax.png", [0x89, 0x50, 0x4e, 0x47, 0x0d], "image/png"],
  ["renamed.pdf", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
])("%s is what its content says", async (name, bytes, mediaType) => {
  const read = await readProof(new File([new Uint8Array(bytes)], name));
  expect(read.ok && [read.file.mediaType, read.file.pages]).toEqual([mediaType, 1]);
});

test.each([
  ["a note.txt", "Sent on Friday", "Choose a PDF, PNG, or JPEG file."],
  ["damaged.pdf", "%PDF-1.7 and nothing more", "can’t be read as a PDF"],
])("%s is refused with what to choose instead", async (name, text, problem) => {
  const read = await readProof(new File([text], name));
  expect("problem" in read && read.problem).toContain(problem);
});
