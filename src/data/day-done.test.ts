import { expect, test } from "vitest";
import type { Determination } from "#domain";
import { countSigned, doneOnDay } from "./day-done.ts";
import { createWorkSettings } from "./work-settings.ts";

const signed = (change: Partial<Determination>): Determination => ({
  id: "determination-0000000001",
  caseId: "case-one-00000000000001",
  action: "refer",
  disposition: "referred-to-physician",
  recordedAt: "2026-03-10T03:30:00.000Z",
  recordedBy: { id: "nora", name: "Nora Example", role: "nurse-reviewer" },
  rationale: "",
  basis: {},
  ...change,
});

test("a case that was handed off counts once for the day of the plan, for who signed, until it is taken back", () => {
  const settings = createWorkSettings();
  void settings.change({ planZone: "America/Chicago" });
  const monday = Date.parse("2026-03-10T04:00:00.000Z");
  const done = (now = monday, id = "nora") => doneOnDay(id, now, settings);
  expect(done()).toBe(0);
  countSigned(signed({}), settings);
  countSigned(signed({}), settings);
  countSigned(
    signed({ caseId: "case-two-00000000000001", action: "request-information" }),
    settings,
  );
  // What changes nothing of the day's work does not count.
  countSigned(signed({ caseId: "case-three-000000000001", action: "add-addendum" }), settings);
  expect(done()).toBe(2);
  expect(done(monday, "ben")).toBe(0);
  // Past midnight in Chicago another day has begun.
  expect(done(Date.parse("2026-03-10T05:00:00.000Z"))).toBe(0);
  countSigned(signed({ action: "reopen" }), settings);
  expect(done()).toBe(1);
  countSigned(signed({ recordedAt: "2026-03-10T05:01:00.000Z" }), settings);
  expect(done(Date.parse("2026-03-10T06:00:00.000Z"))).toBe(1);
});
