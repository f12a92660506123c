import { expect, test } from "vitest";
import { isDatedAhead, peerToPeerOutcomes } from "#domain";
import { readAttempt } from "./attempt-entry.ts";

const zone = "America/Chicago";
const now = Date.parse("2026-03-10T15:30:20Z");
const nothing = { date: "", time: "" };
const past = { date: "2026-03-10", time: "10:30" };
const ahead = [
  { date: "2026-03-10", time: "10:31" },
  { date: "2026-03-11", time: "08:00" },
  { date: "2036-03-10", time: "10:30" },
];
const entry = { call: past, offered: nothing, whom: "Dr. Kim", phone: "", note: " " };
const fieldOf = (changed: Partial<typeof entry> & { readonly outcome: string }) => {
  const read = readAttempt({ ...entry, ...changed }, zone, now);
  return read.ok ? "none" : read.problem.field;
};

test.each(peerToPeerOutcomes)(
  "%s: a call lies ahead only if it is scheduled, an offer never",
  (outcome) => {
    expect(readAttempt({ ...entry, outcome, offered: past }, zone, now)).toEqual({
      ok: true,
      attempt: {
        at: "2026-03-10T15:30:00.000Z",
        withWhom: "Dr. Kim",
        outcome,
        note: "",
        offeredAt: "2026-03-10T15:30:00.000Z",
      },
    });
    for (const time of ahead) {
      expect(fieldOf({ outcome, call: time })).toBe(outcome === "scheduled" ? "none" : "date");
      expect(fieldOf({ outcome, offered: time })).toBe("offered");
    }
    for (const days of [1, 3650]) {
      const at = new Date(now + days * 86_400_000).toISOString();
      const earlier = new Date(now - 1).toISOString();
      expect(isDatedAhead({ at, outcome }, now)).toBe(outcome !== "scheduled");
      expect(isDatedAhead({ at: earlier, outcome, offeredAt: at }, now)).toBe(true);
      expect(isDatedAhead({ at: earlier, outcome, offeredAt: earlier }, now)).toBe(false);
    }
  },
);

test("what is missing or half entered is asked for at its field", () => {
  expect(fieldOf({ outcome: "spoke", call: { date: "2026-03-10", time: "" } })).toBe("date");
  expect(fieldOf({ outcome: "spoke", call: { date: "0026-03-10", time: "10:30" } })).toBe("date");
  expect(fieldOf({ outcome: "" })).toBe("outcome");
  expect(fieldOf({ outcome: "spoke", whom: "  " })).toBe("whom");
  expect(fieldOf({ outcome: "spoke", offered: { date: "", time: "09:00" } })).toBe("offered");
});
