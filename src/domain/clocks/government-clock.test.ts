import { describe, expect, test } from "vitest";
import type { ClockEvent } from "./clock-event.ts";
import { due, event, hoursAfter, plus, received, testZones } from "./clock-for-test.ts";
import { lateTaskOf } from "./late-task.ts";

const never = plus(24 * 200);

describe.each(testZones)("Medicare Advantage in %s", (zone) => {
  const wall = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const standard = (events: readonly ClockEvent[]) => due({ zone, events }, never);
  const expedited = (events: readonly ClockEvent[]) =>
    due({ zone, urgency: "expedited", events }, never);

  test("7 days for what was received from 2026 on, 14 before that", () => {
    const on = (receivedAt: string) => wall.format(due({ zone, receivedAt }).decisionDue);
    const noon = zone === "Pacific/Honolulu" ? "T12:00:00-10:00" : "T12:00:00-05:00";
    expect(on(`2025-12-31${noon}`)).toBe("2026-01-14");
    expect(on(`2026-01-01${noon}`)).toBe("2026-01-08");
  });

  test.each([
    [1, "2026-03-10"],
    [5, "2026-03-14"],
    [14, "2026-03-23"],
    [15, "2026-03-23"],
  ])("an extension by %i days is for so many, and never for more than 14", (days, expected) => {
    const extended = event("extended", plus(24), { ground: "member-asked", days });
    expect(wall.format(standard([extended]).decisionDue)).toBe(expected);
  });

  test("counts at once, and only when it was recorded in time", () => {
    const end = standard([]).decisionDue;
    const at = (instant: number) => standard([event("extended", instant, { days: 3 })]).decisionDue;
    expect(at(end)).toBeGreaterThan(end);
    expect(at(end + 1000)).toBe(end);
  });

  test("days on top of 72 hours are 24 hours each: never a date after that", () => {
    const extended = (days: number) => event("extended", plus(24), { days });
    expect(hoursAfter(expedited([extended(14)]).decisionDue)).toBe(72 + 14 * 24);
    expect(hoursAfter(expedited([extended(1)]).decisionDue)).toBe(96);
  });

  test("asking for information moves nothing", () => {
    const events = [
      event("information-requested", plus(2)),
      event("information-received", plus(60)),
    ];
    expect(expedited(events).decisionDue).toBe(plus(72));
    expect(standard(events).decisionDue).toBe(standard([]).decisionDue);
    expect(standard(events).stoppedUntil).toBeUndefined();
  });

  test("the written notice is due with the decision, or 3 calendar days after a recorded call in time", () => {
    const decided = event("decided", plus(71));
    const noticeDue = (...more: ClockEvent[]) => expedited([decided, ...more]).noticeDue;
    expect(noticeDue()).toBe(plus(72));
    const call = event("notified-orally", plus(71.5));
    // Thursday; the third day ends with Sunday.
    expect(wall.format(noticeDue(call))).toBe("2026-03-08");
    expect(wall.format(noticeDue(call) + 1000)).toBe("2026-03-09");
    expect(noticeDue({ ...call, withdrawn: "It was another case" })).toBe(plus(72));
    expect(noticeDue(event("notified-orally", plus(72, 1)))).toBe(plus(72));
    expect(
      standard([event("decided", plus(24)), event("notified-orally", plus(25))]).noticeDue,
    ).toBe(standard([]).decisionDue);
  });
});

describe("a missed clock", () => {
  const task = (
    lineOfBusiness: string,
    events: readonly ClockEvent[],
    now: number,
    urgency = "standard",
  ) => lateTaskOf(due({ lineOfBusiness, urgency, events }, now), now);
  const end = due({}).decisionDue;

  test("of Medicare Advantage is an adverse determination by law, and says what to do", () => {
    expect(task("medicare-advantage", [], end)).toBeUndefined();
    expect(task("medicare-advantage", [], end + 1000)).toMatchObject({
      source: "42 CFR 422.568(f) (confirmed)",
    });
    expect(task("medicare-advantage", [], plus(72, 1), "expedited")?.source).toMatch(
      /422\.572\(f\) \(likely/,
    );
  });

  test("is there as well when the decision was made and nobody was told in time", () => {
    const decided = event("decided", plus(24));
    expect(task("medicare-advantage", [decided], end)).toBeUndefined();
    expect(task("medicare-advantage", [decided], end + 1000)).toBeDefined();
    const told = [decided, event("notice-given", end + 2000)];
    expect(task("medicare-advantage", told, end + 3000)).toBeUndefined();
  });

  test("of Medicaid counts as a denial whose notice is due that day", () => {
    expect(task("medicaid-managed-care", [], end + 1000)?.follows).toMatch(/counts as a denial/);
    expect(task("medicaid-managed-care", [], end + 1000)?.source).toMatch(/438\.404\(c\)\(5\)/);
  });

  test("of another line of business says that its consequence is not verified", () => {
    for (const line of ["qhp", "commercial-erisa", "commercial-other"]) {
      expect(task(line, [], never)?.source).toMatch(/not verified/);
    }
  });

  test("of a decision that was reopened or appealed is over", () => {
    const again = [event("decided", never), event("appeal-received", never + 1000)];
    expect(task("medicare-advantage", again, never + 2000)).toBeUndefined();
  });

  test("has been missed only once receipt is there", () => {
    expect(due({ lineOfBusiness: "medicaid-managed-care" }).decisionDue).toBeGreaterThan(received);
  });
});
