import { expect, test } from "vitest";
import { insuredLines } from "../clocks/index.ts";
import { exampleAssessment, extended, noticeInput } from "./cases-for-test.ts";
import { noticeOf } from "./notice-of.ts";

const assessment = exampleAssessment("09");

function gapsIn(jurisdiction: string, line: (typeof insuredLines)[number], now: string) {
  const events = [{ ...extended, ground: "beyond-control" }];
  const result = noticeOf("extension", {
    ...noticeInput(assessment, { line, jurisdiction, events }),
    now,
  });
  return result.ok ? [] : result.gaps.map(({ missing }) => missing);
}

// Texas: the third calendar day after March 2, whatever is extended.
test.each(insuredLines)("%s: no letter promises more time that a state does not give", (line) => {
  expect(gapsIn("TX", line, "2026-03-04T16:00:00.000Z")).toEqual([
    "An extension that gives more time",
  ]);
  expect(gapsIn("TX", line, "2026-03-06T05:59:59.000Z")).toEqual([
    "An extension that gives more time",
  ]);
  expect(gapsIn("TX", line, "2026-03-06T06:00:00.000Z")).toEqual([
    "A decision date that is still ahead",
  ]);
  expect(gapsIn("OH", line, "2026-03-06T15:00:00.000Z")).toEqual([]);
});
