import fc from "fast-check";
import { expect, test } from "vitest";
import { hashText } from "#domain";
import { nativeSha256 } from "./native-digest.ts";

test("the system's SHA-256 is the one of the chain, for any text", () => {
  const texts = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(texts, (text) => {
      expect(nativeSha256(text)).toBe(hashText(text));
    }),
    { numRuns: 50 },
  );
  for (const text of ["", "\0", "half of a pair \ud800", "\udc00\ud800", "ä€😀"])
    expect(nativeSha256(text)).toBe(hashText(text));
});
