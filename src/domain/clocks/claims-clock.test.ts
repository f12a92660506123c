import { describe, expect, test } from "vitest";
import type { ClockEvent } from "./clock-event.ts";
import { due, event, hoursAfter, iso, plus, received, testZones } from "./clock-for-test.ts";
import { mayExtend } from "./may-extend.ts";

const lines = ["commercial-erisa", "qhp", "commercial-other"] as const;
const never = plus(24 * 200);

describe.each(testZones)("an urgent claim in %s (29 CFR 2560.503-1(f)(2)(i))", (zone) => {
  const hoursDue = (events: readonly ClockEvent[], lineOfBusiness: string = lines[0]) =>
    hoursAfter(due({ lineOfBusiness, urgency: "expedited", zone, events }, never).decisionDue);
  const asked = (hours: number, seconds = 0) =>
    event("information-requested", plus(hours, seconds));
  const came = (hours: number, seconds = 0) => event("information-received", plus(hours, seconds));

  test.each([
    ["nothing asked", [], 72],
    ["asked h2, came h4: 48 h after it came", [asked(2), came(4)], 52],
    ["asked h20, came h40", [asked(20), came(40)], 88],
    ["asked h2, never came: 48 h after the 48 h to answer", [asked(2)], 98],
    ["asked h70: too late to gain time", [asked(70)], 72],
    ["asked at h24 exactly", [asked(24)], 120],
    ["asked one second after h24", [asked(24, 1)], 72],
    ["came when the time to answer ends", [asked(2), came(50)], 98],
    ["came one second before it ends", [asked(2), came(49, 3599)], 98 - 1 / 3600],
    ["came one second after it ended: the end of the time counts", [asked(2), came(50, 1)], 98],
    ["a part is no answer", [asked(2), event("information-partly-received", plus(4))], 98],
    ["the first request in time counts, not a later one", [asked(2), asked(20), came(40)], 88],
    ["a request that was withdrawn is none", [{ ...asked(2), withdrawn: "by mistake" }], 72],
    ["an extension is never granted", [event("extended", plus(3), { days: 14 })], 72],
  ] as const)("%s", (_case, events, expected) => {
    for (const line of lines) expect(hoursDue([...events], line)).toBe(expected);
  });

  test("waits until the time to answer ends, and says by when to ask", () => {
    const times = (events: readonly ClockEvent[], now: number) =>
      due({ lineOfBusiness: lines[0], urgency: "expedited", zone, events }, now);
    expect(times([asked(2)], plus(50)).stoppedUntil).toBe(plus(50));
    expect(times([asked(2)], plus(50, 1)).stoppedUntil).toBeUndefined();
    expect(times([asked(2), came(4)], plus(5)).stoppedUntil).toBeUndefined();
    expect(times([asked(24, 1)], plus(25)).stoppedUntil).toBeUndefined();
    expect(times([], received).askBy).toBe(plus(24));
  });

  test("has its written notice by the same time, or 3 days after a call in time", () => {
    const noticeDue = (events: readonly ClockEvent[]) =>
      due({ lineOfBusiness: lines[0], urgency: "expedited", zone, events }, never).noticeDue;
    const decided = event("decided", plus(71));
    expect(noticeDue([decided])).toBe(plus(72));
    expect(noticeDue([decided, event("notified-orally", plus(72, 1))])).toBe(plus(72));
    expect(noticeDue([event("notified-orally", plus(70)), decided])).toBe(plus(72));
    expect(hoursAfter(noticeDue([decided, event("notified-orally", plus(72))]))).toBeGreaterThan(
      72 + 72,
    );
  });
});

describe.each(testZones)("a standard claim in %s (2560.503-1(f)(2)(iii)(A))", (zone) => {
  const start = { lineOfBusiness: "commercial-erisa", zone } as const;
  const dayOf = (events: readonly ClockEvent[], now = never) => {
    const wall = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
    return wall.format(due({ ...start, events }, now).decisionDue);
  };
  const asked = (day: number) => event("information-requested", plus(24 * day));
  const came = (day: number) => event("information-received", plus(24 * day));
  const extended = (day: number, more: Partial<ClockEvent> = {}) =>
    event("extended", plus(24 * day), { ground: "missing-information", ...more });
  const sent = (day: number) => event("extension-notice-sent", plus(24 * day));
  const day15 = "2026-03-17";
  const day30 = "2026-04-01";

  test.each([
    ["nothing asked", [], day15],
    ["asked on day 14 and never answered", [asked(14)], day15],
    ["asked on day 14, answered on day 30", [asked(14), came(30)], day15],
    ["asked and answered twice", [asked(2), came(10), asked(12), came(40)], day15],
    ["extended after the time ran out", [asked(14), extended(20), sent(20)], day15],
    ["extended, and no notice of it was sent", [extended(5)], day15],
    ["extended in time, its notice sent too late", [extended(14), sent(16)], day15],
    [
      "extended for other matters: 15 days, nothing pauses",
      [extended(5, { ground: "beyond-control" }), sent(5), came(12)],
      day30,
    ],
    [
      "for 6 days only",
      [extended(5, { ground: "beyond-control", days: 6 }), sent(5)],
      "2026-03-23",
    ],
    [
      "never for more than 15",
      [extended(5, { ground: "beyond-control", days: 40 }), sent(5)],
      day30,
    ],
    [
      "for missing information: from the sending until it came",
      [extended(5), sent(6), came(16)],
      "2026-04-11",
    ],
    [
      "what came before the notice was sent pauses nothing",
      [extended(5), came(6), sent(7)],
      "2026-05-16",
    ],
    ["never came: 45 days at the most", [extended(5), sent(6)], "2026-05-16"],
    ["came after the 45 days", [extended(5), sent(6), came(90)], "2026-05-16"],
    [
      "a second extension gains nothing",
      [extended(5), sent(6), came(16), extended(20), sent(21)],
      "2026-04-11",
    ],
    [
      "one that an earlier release recorded, without a ground, stays as it was",
      [event("extended", plus(24 * 5))],
      day30,
    ],
  ] as const)("%s", (_case, events, expected) => {
    expect(dayOf([...events])).toBe(expected);
  });

  test("the last second of day 15 is in time for the extension and its notice, the first of day 16 is not", () => {
    const end = due(start).decisionDue;
    const ground = { ground: "beyond-control" };
    const at = (instant: number) => [
      event("extended", instant, ground),
      event("extension-notice-sent", instant),
    ];
    expect(dayOf(at(end))).toBe(day30);
    expect(dayOf(at(end + 1000))).toBe(day15);
  });

  test("waits only after the notice was sent, and until 45 days are over", () => {
    const stopped = (events: readonly ClockEvent[], now: number) =>
      due({ ...start, events }, now).stoppedUntil;
    expect(stopped([asked(2)], plus(24 * 3))).toBeUndefined();
    expect(stopped([asked(2), extended(5)], plus(24 * 6))).toBeUndefined();
    const until = stopped([extended(5), sent(6)], plus(24 * 7)) ?? 0;
    expect(stopped([extended(5), sent(6)], until)).toBe(until);
    expect(stopped([extended(5), sent(6)], until + 1000)).toBeUndefined();
  });

  test("an extension that was not sent yet says by when, and is not offered twice", () => {
    const times = due({ ...start, events: [extended(5)] }, plus(24 * 6));
    expect(times.sendExtensionNoticeBy).toBe(times.decisionDue);
    expect(times.wasExtended).toBe(false);
    expect(mayExtend(times, plus(24 * 6))).toBe("is-to-be-sent");
    expect(iso(times.decisionDue)).toBe(iso(due(start).decisionDue));
  });
});
