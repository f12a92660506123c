import { expect, test } from "vitest";
import { composeInstant, deviceOffset, offsetInWords, readInstant } from "./instant-parts.ts";

test("a date, a time and a zone become one date-time with offset", () => {
  expect(composeInstant({ date: "2026-03-02", time: "09:00", offset: "-06:00" })).toBe(
    "2026-03-02T09:00:00-06:00",
  );
});

test("a stored date-time is taken apart and put together unchanged", () => {
  for (const entry of [
    "2026-03-02T09:00:00-06:00",
    "2026-03-02T09:00:30.5Z",
    "2026-03-02",
    "T09:00",
    "2026-03-02-06:00",
    "",
  ]) {
    const parts = readInstant(entry);
    expect(parts === undefined ? undefined : composeInstant(parts)).toBe(entry);
  }
});

test("half an entry stays half and is never completed", () => {
  expect(composeInstant({ date: "2026-03-02", time: "", offset: "" })).toBe("2026-03-02");
  expect(composeInstant({ date: "", time: "09:00", offset: "" })).toBe("T09:00");
  expect(composeInstant({ date: "", time: "", offset: "-06:00" })).toBe("");
});

test("what the controls could not show is left to a text field", () => {
  expect(readInstant("2026-02-30T09:00:00-06:00")).toBeUndefined();
  expect(readInstant("yesterday")).toBeUndefined();
});

test("the device's offset is the one of the entered day, not of today", () => {
  const easternMinutes = (local: string | undefined) =>
    (local ?? "2026-07-01") >= "2026-03-08T02:00" ? -240 : -300;
  expect(deviceOffset({ date: "2026-03-02", time: "09:00" }, easternMinutes)).toBe("-05:00");
  expect(deviceOffset({ date: "2026-03-09", time: "" }, easternMinutes)).toBe("-04:00");
  expect(deviceOffset({ date: "", time: "" }, easternMinutes)).toBe("-04:00");
  expect(deviceOffset({ date: "", time: "" }, () => 345)).toBe("+05:45");
});

test("an offset is said with the zones that keep it", () => {
  expect(offsetInWords("-06:00")).toBe("UTC−06:00 Central, Mountain daylight");
  expect(offsetInWords("+05:45")).toBe("UTC+05:45");
});
