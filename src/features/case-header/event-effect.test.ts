import { describe, expect, test } from "vitest";
import { type ClockEvent, type DueRule, federalRules } from "#domain";
import { effectOf } from "./event-effect.ts";

const ruleOf = (lineOfBusiness: string, urgency: string): DueRule => {
  const rule = federalRules.find(
    (dueRule) => dueRule.lineOfBusiness === lineOfBusiness && dueRule.urgency === urgency,
  );
  if (rule === undefined) throw new Error("There is no such rule.");
  return rule;
};
const erisa = ruleOf("commercial-erisa", "standard");
const medicare = ruleOf("medicare-advantage", "standard");
const event = (
  kind: ClockEvent["kind"],
  at: string,
  more: Partial<ClockEvent> = {},
): ClockEvent => ({ kind, at, reason: "test", ...more });

describe("what an event does is said by the rule", () => {
  const asked = event("information-requested", "2026-03-04T12:00:00Z");

  test("asking alone pauses no clock, and each rule says what would", () => {
    expect(effectOf(asked, [asked], erisa)).toBe(
      "doesn’t pause this clock without an extension notice",
    );
    expect(effectOf(asked, [asked], medicare)).toBe("doesn’t pause this clock");
    expect(effectOf(asked, [asked], ruleOf("qhp", "expedited"))).toBe(
      "counts if asked within 24 hours of receipt",
    );
  });

  test("the first extension counts, for the days chosen and by its ground; a second one says that it does not", () => {
    const first = event("extended", "2026-03-05T12:00:00Z", { ground: "member-asked", days: 5 });
    const second = event("extended", "2026-03-06T12:00:00Z");
    expect(effectOf(first, [second, first], medicare)).toBe(
      "by 5 days: The member asked for more time",
    );
    expect(effectOf(second, [first, second], medicare)).toMatch(/not used/);
  });

  test("once the first is withdrawn, the second counts; one of an earlier release as it was recorded", () => {
    const first = event("extended", "2026-03-05T12:00:00Z", { withdrawn: "by mistake" });
    const second = event("extended", "2026-03-06T12:00:00Z");
    expect(effectOf(first, [first, second], erisa)).toBe("not used");
    expect(effectOf(second, [first, second], erisa)).toBe("by 15 days");
    const named = event("extended", "2026-03-06T12:00:00Z", { ground: "beyond-control" });
    expect(effectOf(named, [named], erisa)).toMatch(/counts once its notice is sent$/);
  });

  test("an urgent ERISA claim is never extended", () => {
    const extended = event("extended", "2026-03-05T12:00:00Z");
    const urgent = ruleOf("commercial-erisa", "expedited");
    expect(effectOf(extended, [extended], urgent)).toMatch(/can’t be extended/);
  });
});
