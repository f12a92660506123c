import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newRecoveryKey, readRecoveryKey } from "./recovery-key.ts";

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Keys as anybody could be given one; drawn by the function itself, which takes no seed. */
const keys = Array.from({ length: 200 }, newRecoveryKey);
const anyKey = fc.constantFrom(...keys);

describe("a recovery key", () => {
  it("is 34 signs and a check sign in seven groups of five, each time another", () => {
    for (const key of keys) {
      expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){6}$/);
      expect(readRecoveryKey(key)).toBe(key.replaceAll("-", "").slice(0, 34));
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is read however it is typed: case, gaps, and what looks alike", () => {
    const looksLike: Readonly<Record<string, readonly string[]>> = {
      "0": ["0", "O", "o"],
      "1": ["1", "I", "i", "L", "l"],
      "-": ["-", "", " ", "\u2013", "  ", "_", " - ", "\n", "."],
    };
    fc.assert(
      fc.property(anyKey, fc.infiniteStream(fc.nat(100)), (key, stream) => {
        const typed = Array.from(key, (sign) => {
          const forms = looksLike[sign] ?? [sign, sign.toLowerCase()];
          const [pick] = stream.take(1);
          return forms[(pick ?? 0) % forms.length] ?? sign;
        }).join("");
        expect(readRecoveryKey(typed)).toBe(readRecoveryKey(key));
      }),
    );
  });

  it("with one sign mistyped, or two beside each other swapped, is noticed always", () => {
    fc.assert(
      fc.property(anyKey, fc.nat(34), fc.integer({ min: 1, max: 31 }), (key, at, shift) => {
        const plain = Array.from(key.replaceAll("-", ""));
        const sign = plain[at] ?? "";
        const other = signs.charAt((signs.indexOf(sign) + shift) % 32);
        expect(readRecoveryKey(plain.with(at, other).join(""))).toBeNull();
        const next = plain[at + 1];
        if (next === undefined || next === sign || at + 1 === 34) return;
        expect(
          readRecoveryKey(
            plain
              .with(at, next)
              .with(at + 1, sign)
              .join(""),
          ),
        ).toBeNull();
      }),
    );
  });

  it("cut short, too long or of other signs is none", () => {
    const [key = ""] = keys;
    for (const typed of ["", key.slice(1), `${key}0`, key.replace(/^./, "U"), `${key} ${key}`]) {
      expect(readRecoveryKey(typed)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const read = readRecoveryKey(text);
        expect(read === null || read.length === 34).toBe(true);
      }),
    );
  });
});
