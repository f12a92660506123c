import { describe, expect, test } from "vitest";
import type { ClockEvent } from "./clock-event.ts";
import { clockFrom } from "./clock-from.ts";
import { mayExtend } from "./may-extend.ts";
import { clockGaps, clockGapsOf, dueTimesOf } from "./read-case-clock.ts";
import { linesOfBusiness } from "./due-rules.ts";
import { currentTimeLeft, timeLeft, timeLeftInWords } from "./time-left.ts";
import { appealRules } from "../notices/appeal-rules.ts";

const zone = "America/Chicago";
const request = {
  lineOfBusiness: "medicare-advantage",
  urgency: "standard",
  receivedAt: "2026-03-02T09:00:00-06:00",
};
const ofRecord = (clockEvents: readonly ClockEvent[] = []) => ({ request: {}, clockEvents });
const event = (kind: ClockEvent["kind"], at: string): ClockEvent => ({ kind, at, reason: "test" });
const verdict = (
  change: Partial<typeof request>,
  events: readonly ClockEvent[],
  now = "2026-03-05T12:00:00Z",
) => {
  const clock = clockFrom({ request: { ...request, ...change } }, { zone }, ofRecord(events));
  const times = dueTimesOf(clock, Date.parse(now));
  if (times === undefined) throw new Error("There is no clock.");
  return mayExtend(times, Date.parse(now));
};

describe("a clock from the answers", () => {
  test("has both due times once line of business, urgency and receipt are there", () => {
    const clock = clockFrom({ request }, { zone }, ofRecord());
    expect(clock.due?.decision).toBe("2026-03-10T04:59:59.000Z");
    expect(clock.due?.notice).toBe("2026-03-10T04:59:59.000Z");
    expect(clockGapsOf(clock)).toEqual([]);
    expect(clockGaps(clock)).toBe("");
  });

  test("names each start that is missing, and tells not documented from not answered", () => {
    const clock = clockFrom({ request: { urgency: "not-documented" } }, { zone }, ofRecord());
    expect(clock.due).toBeUndefined();
    expect(clockGapsOf(clock)).toEqual([
      { name: "line of business", question: "request.lineOfBusiness", state: "missing" },
      { name: "urgency", question: "request.urgency", state: "not documented" },
      { name: "receipt", question: "request.receivedAt", state: "missing" },
    ]);
    expect(clockGaps(clock)).toBe(
      "line of business missing, urgency not documented, receipt missing",
    );
  });

  test("of a line of business without a rule says that", () => {
    const clock = clockFrom(
      { request: { ...request, lineOfBusiness: "workers-compensation" } },
      { zone },
      ofRecord(),
    );
    expect(clockGapsOf(clock)).toEqual([]);
    expect(clockGaps(clock)).toBe("no rule for this line of business");
  });
});

describe("an extension", () => {
  const extended = event("extended", "2026-03-04T12:00:00Z");

  test("may be taken once, before the clock runs out", () => {
    expect(verdict({}, [])).toBe("yes");
    expect(verdict({}, [extended])).toBe("was-extended");
    expect(verdict({}, [], "2026-03-10T04:59:59Z")).toBe("yes");
    expect(verdict({}, [], "2026-03-10T05:00:00Z")).toBe("too-late");
  });

  test("may be taken again once the first is withdrawn", () => {
    expect(verdict({}, [{ ...extended, withdrawn: "by mistake" }])).toBe("yes");
  });

  test("is never there for an urgent ERISA claim, nor after the decision", () => {
    expect(verdict({ lineOfBusiness: "commercial-erisa", urgency: "expedited" }, [])).toBe("never");
    expect(verdict({}, [event("decided", "2026-03-05T12:00:00Z")])).toBe("decided");
  });
});

describe("a case that was reopened", () => {
  const ended = [
    event("decided", "2026-03-12T12:00:00.000Z"),
    event("reopened", "2026-05-01T12:00:00.000Z"),
  ];
  const at = Date.parse("2026-11-23T12:00:00Z");
  const timesOf = (events: readonly ClockEvent[]) => {
    const times = dueTimesOf(clockFrom({ request }, { zone }, ofRecord(events)), at);
    if (times === undefined) throw new Error("There is no clock.");
    return times;
  };

  test("keeps the clocks of its first decision as they stood, and has none of its own", () => {
    const times = timesOf(ended);
    expect(times.reconsideration).toEqual({
      kind: "reopening",
      since: Date.parse("2026-05-01T12:00:00Z"),
    });
    const { decision, notice } = timeLeft(times, at);
    expect(decision.state).toBe("met-late");
    // Missed by 52 days when it was reopened, whatever the date is now.
    expect(timeLeftInWords(notice)).toBe("52 d overdue");
  });

  test("what is decided and told again moves neither of them", () => {
    const again = [
      event("information-requested", "2026-05-02T12:00:00.000Z"),
      event("extended", "2026-05-02T13:00:00.000Z"),
      event("decided", "2026-05-03T12:00:00.000Z"),
      event("notice-given", "2026-05-04T12:00:00.000Z"),
    ];
    const { reconsideration, ...first } = timesOf([...ended, ...again]);
    const { reconsideration: _since, ...before } = timesOf(ended);
    expect(first).toEqual(before);
    expect(reconsideration).toEqual({
      kind: "reopening",
      since: Date.parse("2026-05-01T12:00:00Z"),
      decidedAt: Date.parse("2026-05-03T12:00:00Z"),
      noticeGivenAt: Date.parse("2026-05-04T12:00:00Z"),
    });
  });

  test("reopened once more, it is decided again from then on", () => {
    const twice = [
      ...ended,
      event("decided", "2026-05-03T12:00:00.000Z"),
      event("reopened", "2026-06-01T12:00:00.000Z"),
    ];
    expect(timesOf(twice).reconsideration).toEqual({
      kind: "reopening",
      since: Date.parse("2026-06-01T12:00:00Z"),
    });
    expect(timesOf(twice).decidedAt).toBe(Date.parse("2026-03-12T12:00:00Z"));
  });

  test("is never extended", () => {
    expect(verdict({}, [event("reopened", "2026-03-04T12:00:00.000Z")])).toBe("decided");
  });
});

describe("an appeal", () => {
  const appealed = (urgency: "standard" | "expedited", ...more: ClockEvent[]) => [
    event("decided", "2026-03-05T12:00:00.000Z"),
    event("notice-given", "2026-03-06T12:00:00.000Z"),
    { ...event("appeal-received", "2026-04-01T12:00:00.000Z"), urgency },
    ...more,
  ];
  const timesOf = (lineOfBusiness: string, events: readonly ClockEvent[], now = "2026-04-02") => {
    const clock = clockFrom(
      { request: { ...request, lineOfBusiness } },
      { zone },
      ofRecord(events),
    );
    const times = dueTimesOf(clock, Date.parse(now));
    if (times === undefined) throw new Error("There is no clock.");
    return times;
  };

  test.each(linesOfBusiness)("of %s has the times that its letter promises", (line) => {
    const rules = appealRules[line];
    const due = (urgency: "standard" | "expedited") =>
      new Date(timesOf(line, appealed(urgency)).reconsideration?.due ?? 0).toISOString();
    expect(rules.answer.days).toBe(30);
    expect(due("standard")).toBe("2026-05-02T04:59:59.000Z");
    expect(rules.fastAnswer.hours).toBe(72);
    expect(due("expedited")).toBe("2026-04-04T12:00:00.000Z");
  });

  test("is late one second after its time, met by the new decision and its notice", () => {
    const at = (now: string, ...more: ClockEvent[]) =>
      currentTimeLeft(
        timesOf("medicare-advantage", appealed("expedited", ...more)),
        Date.parse(now),
      );
    expect(at("2026-04-04T12:00:00Z")?.decision.state).toBe("running");
    expect(at("2026-04-04T12:00:01Z")?.decision.state).toBe("missed");
    const decided = event("decided", "2026-04-03T12:00:00.000Z");
    expect(at("2026-04-09T12:00:00Z", decided)).toMatchObject({
      decision: { state: "met" },
      notice: { state: "missed" },
    });
  });

  test("leaves the first decision as it stood, and a reopening after it has no clock", () => {
    const { reconsideration: _appeal, ...first } = timesOf("qhp", appealed("standard"));
    const { reconsideration: _none, ...before } = timesOf("qhp", appealed("standard").slice(0, 2));
    expect(first).toEqual(before);
    const reopened = appealed("standard", event("reopened", "2026-06-01T12:00:00.000Z"));
    expect(currentTimeLeft(timesOf("qhp", reopened), 0)).toBeUndefined();
  });
});
