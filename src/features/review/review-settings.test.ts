import { expect, test } from "vitest";
import { readSettings } from "./review-settings.ts";

test("settings that were never kept or cannot be read are as at first", () => {
  const atFirst = { hasAnswerKeys: true, movesOn: true, showsRecord: false };
  for (const kept of [null, undefined, "", "{", "null", "[]", '{"movesOn":"no"}']) {
    expect(readSettings(kept)).toEqual(atFirst);
  }
});

test("a setting that was kept is read, beside one that is new since", () => {
  expect(readSettings('{"movesOn":false}')).toEqual({
    hasAnswerKeys: true,
    movesOn: false,
    showsRecord: false,
  });
});
