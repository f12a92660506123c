import { expect, test } from "vitest";
import { instantInZone } from "./instant-in-zone.ts";

const plain = (words: string) => words.replaceAll("\u202F", " ");

test.each([
  ["2026-11-29T15:29:00Z", "America/New_York", "Nov 29, 2026, 10:29 AM ET"],
  ["2026-07-04T03:59:59Z", "America/Chicago", "Jul 3, 2026, 10:59 PM CT"],
  ["2026-03-02T06:00:00Z", "America/Phoenix", "Mar 1, 2026, 11:00 PM MST"],
  ["2026-03-02T06:05:00Z", "UTC", "Mar 2, 2026, 6:05 AM UTC"],
  ["2025-12-31T22:30:00Z", "Europe/Berlin", "Dec 31, 2025, 11:30 PM GMT+1"],
])("%s in %s reads %s", (instant, zone, words) => {
  expect(plain(instantInZone(Date.parse(instant), zone))).toBe(words);
});
