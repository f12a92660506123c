import { describe, expect, test } from "vitest";
import { type ClockEvent, dueRules, type DueRule } from "#domain";
import { effectOf } from "./event-effect.ts";

const ruleOf = (lineOfBusiness: string, urgency: string): DueRule => {
  const rule = dueRules.find(
    (dueRule) => dueRule.lineOfBusiness === lineOfBusiness && dueRule.urgency === urgency,
  );
  if (rule === undefined) throw new Error("There is no such rule.");
  return rule;
};
const erisa = ruleOf("commercial-erisa", "standard");
const medicare = ruleOf("medicare-advantage", "standard");
const event = (kind: ClockEvent["kind"], at: string, withdrawn?: string): ClockEvent => ({
  kind,
  at,
  reason: "test",
  ...(withdrawn === undefined ? {} : { withdrawn }),
});

describe("what an event does is said by the rule", () => {
  const asked = event("information-requested", "2026-03-04T12:00:00Z");

  test("asking stops an ERISA clock and not a Medicare Advantage clock", () => {
    expect(effectOf(asked, [asked], erisa)).toBe("pauses the clock");
    expect(effectOf(asked, [asked], medicare)).toBe("doesn’t pause this clock");
  });

  test("the first extension counts, a second one says that it does not", () => {
    const first = event("extended", "2026-03-05T12:00:00Z");
    const second = event("extended", "2026-03-06T12:00:00Z");
    expect(effectOf(first, [second, first], medicare)).toBe("by 14 calendar days");
    expect(effectOf(second, [first, second], medicare)).toMatch(/not used/);
  });

  test("once the first is withdrawn, the second counts", () => {
    const first = event("extended", "2026-03-05T12:00:00Z", "by mistake");
    const second = event("extended", "2026-03-06T12:00:00Z");
    expect(effectOf(first, [first, second], erisa)).toBe("not used");
    expect(effectOf(second, [first, second], erisa)).toBe("by 15 calendar days");
  });

  test("an urgent ERISA claim is never extended", () => {
    const extended = event("extended", "2026-03-05T12:00:00Z");
    const urgent = ruleOf("commercial-erisa", "expedited");
    expect(effectOf(extended, [extended], urgent)).toMatch(/can’t be extended/);
  });
});
