import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weaknessOf } from "./passphrase-rule.ts";

describe("a new passphrase", () => {
  it.each([
    "four quiet herons crossing",
    "my nurse keeps nine geese in autumn",
    "correct horse battery staples are sold out",
    "qwz pfm xkd vrn bsl",
    "мой дядя самых честных правил",
    "井の中の蛙大海を知らず、されど空の深さ",
    "🐙🦑🐚🪸🐠🐡🐟🦈🐬🐳🦭🦀🦞🦐🐋",
    "vormittags regnet es in Lübeck",
    "a1b2c3 is not all of it",
  ])("may be %s", (text) => {
    expect(weaknessOf(text)).toBeNull();
  });

  it.each([
    "",
    "fourteen chars",
    "Tr0ub4dor&3",
    // Fourteen characters, whatever the number of UTF-16 units or of marks that compose one.
    "🐙🦑🐚🪸🐠🐡🐟🦈🐬🐳🦭🦀🦞🦐",
    "e\u0301".repeat(14),
  ])("is too short: %s", (text) => {
    expect(weaknessOf(text)).toEqual({ kind: "weak", because: "short" });
  });

  it.each([
    "correct horse battery staple",
    "CorrectHorseBatteryStaple",
    "password password",
    "passwordpassword1",
    "Password1234567!",
    "reviewer workstation",
    "Reviewer-Workstation-2026",
    "medical necessity review",
    "aaaaaaaaaaaaaaaa",
    "               ",
    "1234567890123456",
    "9876543210987654",
    "abcdefghijklmnopqrst",
    "qwertyuiopasdfghjkl",
    "1qaz2wsx3edc4rfv5tgb",
    "abc123abc123abc123",
    "The quick brown fox jumps over the lazy dog.",
    "my password is password",
  ])("is one that is tried first: %s", (text) => {
    expect(weaknessOf(text)).toEqual({ kind: "weak", because: "common" });
  });

  it("of random letters is never refused, whatever stands between them", () => {
    const letters = fc.uniqueArray(fc.constantFrom(...Array.from("bcdfghjklmnpqrstvwxz")), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom(" ", "", "."), (signs, gap) => {
        // The last one is in no row of a keyboard and in no word of the list.
        expect(weaknessOf(`${signs.join(gap)}${gap}ü`)).toBeNull();
      }),
    );
  });
});
