const receivedAt = "2026-03-02T23:30:00-06:00";
const dates = ["2025-03-02", "2025-03-03", "2026-03-02", "2026-03-03"];
const open = [undefined, "not-documented"];
const tri = [...open, "yes", "no"];
type Session = Readonly<Record<string, unknown>>;

function product(fields: Readonly<Record<string, readonly unknown[]>>): readonly Session[] {
  return Object.entries(fields).reduce<readonly Session[]>(
    (all, [name, values]) =>
      all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

const sides = ["left", "right", "both"];
const days = [...open, ...dates];
/** Lists of one session with every boundary answer, and of two and three that differ in side, date and one number. */
function lists(whole: readonly Session[], few: readonly Session[]): readonly unknown[] {
  return [
    ...open,
    [],
    ...whole.map((one) => [one]),
    ...few.flatMap((one) => few.map((other) => [one, other])),
    ...few
      .filter((_one, at) => at % 5 === 0)
      .flatMap((one) =>
        few
          .filter((_two, at) => at % 7 === 0)
          .flatMap((two) =>
            few.filter((_three, at) => at % 11 === 0).map((three) => [one, two, three]),
          ),
      ),
  ];
}

/**
 * Answers to what is too large for every boundary value: lists of sessions, and the dates they are counted from.
 */
export const boundaryLists: Readonly<Record<string, readonly unknown[]>> = {
  "request.receivedAt": [undefined, receivedAt],
  "presentation.onsetDate": [...open, "2025-12-02", "2025-12-03", "2026-03-03"],
  diagnosticSessions: lists(
    product({
      side: sides,
      date: [undefined, "2026-03-02"],
      reliefPercent: [...open, 74.999, 75],
      sameScale: tri,
      durationMatchesAgent: tri,
      painDiary: tri,
    }),
    product({
      side: sides,
      date: days,
      reliefPercent: [undefined, 74.999, 75],
      sameScale: ["yes"],
      durationMatchesAgent: ["yes"],
      painDiary: ["yes"],
    }),
  ),
  therapeuticSessions: lists(
    product({
      side: sides,
      date: [undefined, "2025-03-02"],
      reliefPercent: [...open, 49.999, 50],
      functionPercent: [...open, 49.999, 50],
      monthsOfBenefit: [...open, 2.999, 3],
      sameScale: tri,
    }),
    product({
      side: sides,
      date: days,
      reliefPercent: [undefined, 49.999, 50],
      functionPercent: [0],
      monthsOfBenefit: [3],
      sameScale: ["yes"],
    }),
  ),
};
