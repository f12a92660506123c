import { expect, test } from "vitest";
import { reviewSettingsIn } from "./review-settings.ts";

test("settings that were never chosen are as at first", () => {
  expect(reviewSettingsIn({})).toEqual({ hasAnswerKeys: true, movesOn: true, showsRecord: false });
});

test("a setting that was chosen holds, beside one that was not", () => {
  expect(reviewSettingsIn({ movesOn: false, planZone: "America/New_York" })).toEqual({
    hasAnswerKeys: true,
    movesOn: false,
    showsRecord: false,
  });
});
