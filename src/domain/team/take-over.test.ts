import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CasePresence, inactiveAfterMs, presenceInWords } from "./presence.ts";
import { decideTakeOver, type TakeOver, takeOverInWords, takeOverWaitMs } from "./take-over.ts";

const now = Date.parse("2026-03-09T15:00:00.000Z");
const ago = (milliseconds: number): string => new Date(now - milliseconds).toISOString();
const ben = { personId: "ben", name: "Ben Example" };
const nora = { personId: "nora", name: "Nora Example" };
const at = (person: typeof nora, activeMs: number): CasePresence => ({
  ...person,
  caseId: "one",
  since: ago(activeMs),
  activeAt: ago(activeMs),
});
const question = (askedMs: number, askedBy = ben): TakeOver => ({
  id: "q",
  caseId: "one",
  askedBy,
  askedOf: nora,
  askedAt: ago(askedMs),
  state: "asked",
  settledAt: null,
});
const decide = (
  present: readonly CasePresence[],
  asked: TakeOver | null = null,
  assignee?: string,
) => decideTakeOver({ assignee: assignee ?? nora.name, by: ben, present, asked, now });

describe("taking a case over", () => {
  it("never takes from somebody who is at work and was not given time to answer", () => {
    fc.assert(
      fc.property(
        fc.nat(2 * inactiveAfterMs),
        fc.option(fc.nat(2 * takeOverWaitMs)),
        (active, asked) => {
          const decision = decide([at(nora, active)], asked === null ? null : question(asked));
          const isFree = active >= inactiveAfterMs || (asked ?? 0) >= takeOverWaitMs;
          expect(decision.kind === "take").toBe(isFree);
        },
      ),
    );
  });

  it("asks whoever the case is assigned to, not others who look at it, and not oneself", () => {
    const vera = { personId: "vera", name: "Vera Example" };
    expect(decide([at(vera, 0)])).toMatchObject({ kind: "take", because: "not-open" });
    expect(decide([at(ben, 0)], null, ben.name)).toMatchObject({ kind: "take" });
    // Names are compared as signatures are.
    expect(decide([at(nora, 0)], null, " nora  example ")).toMatchObject({ kind: "ask" });
  });

  it("lets one question wait at a time: who came later waits however long it is", () => {
    const theirs = question(takeOverWaitMs * 2, { personId: "cy", name: "Cy Example" });
    expect(decide([at(nora, 0)], theirs)).toEqual({ kind: "wait", takeOver: theirs });
  });
});

it("says who is there, and how a question ended, to whom it concerns", () => {
  expect(presenceInWords([])).toBeNull();
  expect(presenceInWords([at(nora, 0), at(nora, 5)])).toBe("Nora Example has this case open");
  expect(presenceInWords([at(nora, 0), at(ben, 0)])).toBe(
    "Nora Example and Ben Example have this case open",
  );
  const taken: TakeOver = { ...question(0), state: "taken", settledAt: ago(0) };
  expect(takeOverInWords(taken, "nora", () => "at noon")).toBe(
    "Ben Example took over this case (at noon).",
  );
  expect(takeOverInWords(taken, "ben", () => "at noon")).toBeNull();
  expect(takeOverInWords({ ...taken, state: "declined" }, "ben", () => "at noon")).toContain(
    "Nora Example is still working on this case",
  );
});
