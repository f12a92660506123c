import { expect, test } from "vitest";
import { currentSet, defaultParameters } from "#criteria";
import { assessAnswers } from "#domain";
import { dateSpans, spanInWords } from "./date-span.ts";

const set = currentSet("sacrococcygeal-64999");
const [span] = dateSpans(set);
if (span === undefined) throw new Error("the set has no span of dates");

const words = (firstSession: string, lastSession: string) =>
  spanInWords(
    span,
    assessAnswers(set, defaultParameters(set), {
      conservative: { physicalTherapy: { firstSession, lastSession } },
    }),
  );

test("the span between two dates is said in weeks and days, over summer time too", () => {
  expect(words("2026-01-05", "2026-03-02")).toBe("8 weeks and 0 days");
  expect(words("2026-03-01", "2026-04-11")).toBe("5 weeks and 6 days");
  expect(words("2026-03-01", "2026-03-09")).toBe("1 week and 1 day");
});

test("there is no span while a date is missing, not documented or impossible", () => {
  expect(words("2026-01-05", "")).toBeUndefined();
  expect(words("2026-01-05", "not-documented")).toBeUndefined();
  expect(words("2026-01-05", "2026-02-30")).toBeUndefined();
  expect(words("2026-01-05", "2026-01-01")).toBeUndefined();
});
