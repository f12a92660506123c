import type { DatedItem, Lane, UndatedItem } from "./course.ts";
import { type CaseFacts, dayOf } from "./read-facts.ts";

/** From the first day of the pain to the day on which its length is counted. */
export function painLane(facts: CaseFacts, asOf: string): Lane {
  const onset = facts.dayAt("presentation.onsetDate");
  const received = facts.dayAt(asOf);
  const how = facts.textAt("presentation.mechanism");
  const isKnown = how !== undefined && facts.stateOf("presentation.mechanism") === "value";
  const label = isKnown
    ? `Onset: ${facts.wordsAt("presentation.mechanism").toLowerCase()}`
    : "Onset";
  return {
    id: "pain",
    title: "Pain",
    dated:
      onset === undefined
        ? []
        : received === undefined || received < onset
          ? [{ label, from: onset, to: onset }]
          : [{ label, from: onset, to: received }],
    undated: onset === undefined ? facts.said("presentation.onsetDate") : [],
  };
}

export function medicationLane(facts: CaseFacts): Lane {
  const path = "conservative.medication.trials";
  const trials = facts.entriesAt(path) ?? [];
  return {
    id: "medication",
    title: "Medication",
    dated: [],
    undated:
      trials.length === 0
        ? facts.said(path).map((item) => ({ ...item, label: facts.wordsAt(path) }))
        : trials.map((trial) => ({ label: trialInWords(facts, trial), state: "value" })),
  };
}

function trialInWords(facts: CaseFacts, trial: Readonly<Record<string, unknown>>): string {
  const path = "conservative.medication.trials";
  const { drug, painBefore, painAfter, doseOptimized } = trial;
  const pain = [painBefore, painAfter].some((score) => score !== undefined)
    ? `, pain ${scoreInWords(painBefore)} before and ${scoreInWords(painAfter)} after`
    : "";
  const dose =
    doseOptimized === undefined
      ? ""
      : `, dose optimized: ${facts.fieldInWords(path, "doseOptimized", doseOptimized).toLowerCase()}`;
  return `${typeof drug === "string" ? drug : "Drug not named"}${pain}${dose}`;
}

function scoreInWords(score: unknown): string {
  return typeof score === "number"
    ? String(score)
    : score === undefined
      ? "not answered"
      : "not documented";
}

/** Films and scans: the form asks for none of their dates. */
export function imagingLane(facts: CaseFacts): Lane {
  const path = "imaging.studies";
  const studies = facts.entriesAt(path) ?? [];
  return {
    id: "imaging",
    title: "Imaging",
    dated: [],
    undated: [
      ...facts.said("imaging.dynamicStanding"),
      ...facts.said("imaging.dynamicSitting"),
      ...facts.said("imaging.coccyxMriOrCt"),
      ...studies.map(({ modality, region, finding }): UndatedItem => {
        const kind = facts.fieldInWords(path, "modality", modality);
        const where = facts.fieldInWords(path, "region", region).toLowerCase();
        return {
          label: `${kind}, ${where}${typeof finding === "string" ? `: ${finding}` : ""}`,
          state: "value",
        };
      }),
      ...(studies.length === 0 && facts.stateOf(path) !== "value" ? facts.said(path) : []),
    ],
  };
}

/** Diagnostic blocks with their relief against the plan's; the form asks for none of their dates. */
export function blocksLane(facts: CaseFacts): Lane {
  return {
    id: "blocks",
    title: "Diagnostic blocks",
    dated: [],
    undated: [
      ...blockItem(facts, "blocks.diagnostic", "blockReliefMinPercent"),
      ...blockItem(facts, "blocks.siJoint", "siBlockReliefMinPercent"),
    ],
  };
}

function blockItem(facts: CaseFacts, block: string, limit: string): readonly UndatedItem[] {
  const performed = `${block}.performed`;
  if (facts.textAt(performed) !== "yes") return facts.said(performed);
  const site = `${block}.site`;
  const relief = facts.numberAt(`${block}.reliefPercent`);
  const least = facts.planNumber(limit);
  const where = facts.stateOf(site) === "value" ? `, ${facts.wordsAt(site).toLowerCase()}` : "";
  const result =
    relief === undefined
      ? `relief ${facts.wordsAt(`${block}.reliefPercent`).toLowerCase()}`
      : `${String(relief)}\u00A0% relief${least === undefined ? "" : ` (at least ${String(least)}\u00A0% needed)`}`;
  return [{ label: `${facts.labelOf(performed)}${where}: ${result}`, state: "value" }];
}

/** Earlier procedures; only those with a date have a place in time. */
export function proceduresLane(facts: CaseFacts): Lane {
  const path = "priorInterventions";
  const entries = (facts.entriesAt(path) ?? []).map(({ procedure, outcome, date }) => ({
    label: `${facts.fieldInWords(path, "procedure", procedure)}: ${facts.fieldInWords(path, "outcome", outcome).toLowerCase()}`,
    day: dayOf(date),
  }));
  return {
    id: "procedures",
    title: "Earlier procedures",
    dated: entries
      .flatMap(({ label, day }): readonly DatedItem[] =>
        day === undefined ? [] : [{ label, from: day, to: day }],
      )
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    undated:
      entries.length === 0
        ? facts.said(path).map((item) => ({ ...item, label: facts.wordsAt(path) }))
        : entries.flatMap(({ label, day }) =>
            day === undefined ? [{ label, state: "value" } as const] : [],
          ),
  };
}
