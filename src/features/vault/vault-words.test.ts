import { expect, it } from "vitest";
import { vaultErrorInWords } from "./vault-words.ts";

it("says of a colleague’s passphrase no more than of one that everybody tries first", () => {
  expect(vaultErrorInWords({ kind: "taken" })).toBe(
    vaultErrorInWords({ kind: "weak", because: "common" }),
  );
});
