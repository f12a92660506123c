import { expect, test } from "vitest";
import { readArrival } from "./arrival.ts";

const zone = "America/New_York";
const asked = Date.parse("2026-03-05T15:00:30Z");
const now = Date.parse("2026-03-09T14:00:00Z");
const read = (date: string, time: string) => readArrival({ date, time }, zone, { asked, now });

test("information that came on Friday and is written down on Monday arrived on Friday", () => {
  expect(read("2026-03-06", "16:30")).toEqual({ ok: true, at: "2026-03-06T21:30:00.000Z" });
});

test("it arrives within the minute in which it was asked for, and never before", () => {
  expect(read("2026-03-05", "10:00")).toEqual({ ok: true, at: "2026-03-05T15:00:30.000Z" });
  expect(read("2026-03-05", "09:59")).toMatchObject({ ok: false });
});

test("it never arrives later than now, nor on no day", () => {
  expect(read("2026-03-09", "10:00")).toMatchObject({ ok: true });
  expect(read("2026-03-09", "10:01")).toMatchObject({ ok: false });
  expect(read("", "10:00")).toMatchObject({ ok: false });
  expect(read("2026-03-06", "")).toMatchObject({ ok: false });
});

test("where nobody knows when it was asked for, any time up to now is taken", () => {
  const entered = { date: "2026-01-01", time: "08:00" };
  expect(readArrival(entered, zone, { asked: undefined, now })).toMatchObject({ ok: true });
});
