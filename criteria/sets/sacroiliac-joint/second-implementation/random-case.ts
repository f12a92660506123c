/** Mulberry32: the same number gives the same cases everywhere. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Roll = () => number;

const pick = <Item>(items: readonly Item[], roll: Roll): Item | undefined =>
  items[Math.floor(roll() * items.length)];

/** How much of a case is answered, and how much of that the record does not say. */
type Temper = { readonly open: number; readonly silent: number };

const tempers: readonly Temper[] = [
  { open: 0, silent: 0 },
  { open: 0.05, silent: 0.03 },
  { open: 0.02, silent: 0.1 },
  { open: 0.3, silent: 0.1 },
];

/** Offsets as the zones of the country write them, and the two ends of the day line. */
const offsets = ["-05:00", "-06:00", "-07:00", "-08:00", "-10:00", "+00:00", "+13:00", "-11:00"];

const edgeDates = [
  "2025-01-31",
  "2025-02-28",
  "2025-03-01",
  "2025-03-02",
  "2025-03-03",
  "2025-08-31",
  "2025-12-01",
  "2025-12-02",
  "2025-12-03",
  "2026-01-12",
  "2026-03-01",
  "2026-03-02",
  "2026-03-03",
  "2024-02-29",
];

/** A valid case as JSON has it; answers are likelier to be good than bad, so that approval is reached. */
export function randomCase(number: number): {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, number | string>>;
} {
  const roll = dice(number * 2654435761);
  const temper = pick(tempers, roll) ?? { open: 0, silent: 0 };
  const goodness = pick([0.8, 0.95, 0.99], roll) ?? 0.8;
  const answer = (value: unknown, canBeSilent = true): unknown => {
    if (roll() < temper.open) return roll() < 0.5 ? undefined : null;
    return canBeSilent && roll() < temper.silent ? "not-documented" : value;
  };
  const mostly = (good: unknown, others: readonly unknown[]): unknown =>
    roll() < goodness ? good : pick(others, roll);
  const some = (items: readonly string[], most: number): readonly string[] =>
    Array.from({ length: Math.floor(roll() * (most + 1)) }, () => pick(items, roll) ?? "");
  const tri = (good: string) => answer(mostly(good, ["yes", "no"]));
  const near = (limit: number) =>
    pick(
      [0, limit - 1, limit - 0.001, limit, limit + 1, 100].filter((one) => one >= 0),
      roll,
    );
  const date = () => pick(edgeDates, roll);
  const side = pick(["left", "right", "both"], roll);

  const diagnostic = () => ({
    side: mostly(side, ["left", "right", "both"]),
    date: answer(date()),
    reliefPercent: answer(mostly(pick([75, 79.9, 80], roll), [near(75)])),
    sameScale: tri("yes"),
    durationMatchesAgent: tri("yes"),
    painDiary: tri("yes"),
  });
  const therapeutic = () => ({
    side: mostly(side, ["left", "right", "both"]),
    date: answer(date()),
    reliefPercent: answer(mostly(50, [near(50)])),
    functionPercent: answer(near(50)),
    monthsOfBenefit: answer(mostly(3, [0, 2.9, 2.9995, 3, 12])),
    sameScale: tri("yes"),
  });
  const list = (entry: () => unknown) =>
    answer(Array.from({ length: Math.floor(roll() * 5) }, entry));
  const [procedure, code] = pick(procedures, roll) ?? ["other", "27096"];
  return {
    facts: {
      request: {
        procedure: answer(procedure),
        procedureDescription: answer(pick(["described", " "], roll), false),
        cptCode: answer(mostly(code, ["27096", "64451", "64625", "G0260", "20552"]), false),
        diagnosisCodes: answer(pick(diagnoses, roll), false),
        receivedAt: answer(`${pick(receipts, roll)}T23:30:00${pick(offsets, roll)}`, false),
        urgency: answer("standard", false),
        lineOfBusiness: answer("commercial-erisa", false),
        side: answer(side, false),
      },
      presentation: {
        onsetDate: answer(date()),
        painLocation: answer(
          mostly("over-si-joint", ["above-l5", "widespread", "groin-or-leg-only"]),
        ),
        painBaseline: answer(mostly(7, [0, 3.9, 3.9995, 4, 10])),
        painScale: answer(pick(["nrs", "vas", "functional-scale"], roll)),
        redFlags: answer(mostly([], [["leg-weakness"], ["cancer-history", "cancer-history"]])),
        radiculopathy: tri("no"),
        otherCauses: answer(mostly([], [["tumor"]])),
      },
      exam: {
        positiveTests: answer(
          mostly(
            ["faber", "yeoman", "compression"],
            [some(tests, 5), ["faber", "gaenslen", "faber"]],
          ),
        ),
        side: answer(mostly(side, ["left", "right", "both"])),
      },
      conservative: {
        weeks: answer(mostly(8, [0, 3.9, 3.9995, 4])),
        components: answer(mostly(["medication"], [[], ["other", "other"]])),
        exception: answer(mostly("none", ["not-tolerated", "contraindicated"])),
        activeRehab: tri("yes"),
      },
      plan: {
        guidance: answer(mostly("fluoroscopy", ["ct", "ultrasound", "none"])),
        contrast: tri("yes"),
        contrastBar: answer(mostly("none", ["allergy", "pregnancy"])),
        biologic: tri("no"),
        otherBlocks: answer(mostly([], [["facet"]])),
      },
      diagnosticSessions: list(diagnostic),
      therapeuticSessions: list(therapeutic),
      continued: {
        disability: tri("yes"),
        rationale: tri("yes"),
        primaryCareInformed: tri("yes"),
      },
    },
    parameters: pick(plans, roll) ?? {},
  };
}

const procedures = [
  ["sij-diagnostic-injection", "27096"],
  ["sij-therapeutic-injection-first", "27096"],
  ["sij-therapeutic-injection-repeat", "G0260"],
  ["sij-therapeutic-injection-repeat", "27096"],
  ["lateral-branch-block", "64451"],
  ["lateral-branch-ablation", "64625"],
  ["unguided-injection", "20552"],
  ["other", "27096"],
] as const;

const diagnoses = [
  ["M46.1"],
  ["M53.3"],
  ["M53.3", "M46.1"],
  ["M53.3", "M43.28"],
  ["M47.818", "M53.3"],
  [],
  ["M79.18"],
  ["Z99.9", "M46.1"],
];
const receipts = ["2026-03-02", "2026-03-01", "2026-02-28", "2024-02-29", "2026-03-31"];
const tests = ["faber", "gaenslen", "thigh-thrust", "compression", "distraction", "yeoman"];

const plans: readonly Readonly<Record<string, number | string>>[] = [
  {},
  {},
  { rfaCovered: "yes" },
  { diagnosticReliefMin: 50, therapeuticReliefMin: 75.5, provocativeTestsMin: 2 },
  { diagnosticMax12m: 1, therapeuticMax12m: 2, benefitMinMonths: 2.9, painMinMonths: 1.5 },
  { diagnosticMax12m: 0, therapeuticMax12m: 0, conservativeMinWeeks: 3.9, moderatePainMin: 0 },
];
