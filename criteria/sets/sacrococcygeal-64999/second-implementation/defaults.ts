import { isTree } from "./tree-path.ts";

/** The parameters of section 4, by name. Weeks, months and percentages as the names say. */
export interface ParametersByHand {
  readonly ptMinWeeks: number;
  readonly ptMinSessions: number;
  readonly conservativeMinMonths: number;
  readonly blockReliefMinPercent: number;
  readonly siBlockReliefMinPercent: number;
  readonly surgeryRequires: "mobility-and-spicule" | "mobility-or-spicule";
  readonly chronicMonths: number;
}

export const defaultParameters: ParametersByHand = {
  ptMinWeeks: 6,
  ptMinSessions: 6,
  conservativeMinMonths: 3,
  blockReliefMinPercent: 50,
  siBlockReliefMinPercent: 75,
  surgeryRequires: "mobility-and-spicule",
  chronicMonths: 3,
};

/** The full parameters of a case whose file overrides some; the overrides must be valid. */
export function parametersByHand(overrides?: unknown): ParametersByHand {
  const own = isTree(overrides) ? overrides : {};
  const numberOr = (value: unknown, otherwise: number): number =>
    typeof value === "number" ? value : otherwise;
  return {
    ptMinWeeks: numberOr(own.ptMinWeeks, defaultParameters.ptMinWeeks),
    ptMinSessions: numberOr(own.ptMinSessions, defaultParameters.ptMinSessions),
    conservativeMinMonths: numberOr(
      own.conservativeMinMonths,
      defaultParameters.conservativeMinMonths,
    ),
    blockReliefMinPercent: numberOr(
      own.blockReliefMinPercent,
      defaultParameters.blockReliefMinPercent,
    ),
    siBlockReliefMinPercent: numberOr(
      own.siBlockReliefMinPercent,
      defaultParameters.siBlockReliefMinPercent,
    ),
    surgeryRequires:
      own.surgeryRequires === "mobility-or-spicule"
        ? "mobility-or-spicule"
        : defaultParameters.surgeryRequires,
    chronicMonths: numberOr(own.chronicMonths, defaultParameters.chronicMonths),
  };
}

export interface ProcedureByHand {
  readonly tier: "diagnostic" | "first-line" | "second-line" | "surgical" | "unknown";
  readonly pathway: "coccyx" | "si-joint";
  readonly guideline: "named" | "not-named";
  /** `ok`, `query`, or the specific code that pre-empts the unlisted one. */
  readonly code: string;
}

/** The table of section 3, transcribed row by row. */
export const procedures: ReadonlyMap<string, ProcedureByHand> = new Map([
  row("diagnostic-injection", "diagnostic", "coccyx", "named", "ok"),
  row("sacrococcygeal-injection", "first-line", "coccyx", "named", "query"),
  row("ganglion-impar-injection", "first-line", "coccyx", "not-named", "ok"),
  row("si-joint-injection", "first-line", "si-joint", "named", "27096"),
  row("cooled-rf-lateral-branches", "second-line", "si-joint", "named", "64625"),
  row("pulsed-rf-l5-lateral-branches", "second-line", "si-joint", "not-named", "ok"),
  row("pericapsular-rfa", "second-line", "coccyx", "named", "query"),
  row("cryoablation", "second-line", "coccyx", "not-named", "0442T"),
  row("coccygectomy-partial", "surgical", "coccyx", "not-named", "27080"),
  row("coccygectomy-total", "surgical", "coccyx", "not-named", "27080"),
  row("other", "unknown", "coccyx", "not-named", "query"),
]);

const unnamedProcedure: ProcedureByHand = {
  tier: "unknown",
  pathway: "coccyx",
  guideline: "named",
  code: "ok",
};

/** How the requested procedure is treated; unanswered and not documented have their own row. */
export function procedureOf(answer: unknown): ProcedureByHand {
  if (typeof answer !== "string") return unnamedProcedure;
  return procedures.get(answer) ?? unnamedProcedure;
}

function row(
  id: string,
  tier: ProcedureByHand["tier"],
  pathway: ProcedureByHand["pathway"],
  guideline: ProcedureByHand["guideline"],
  code: string,
): readonly [string, ProcedureByHand] {
  return [id, { tier, pathway, guideline, code }];
}
