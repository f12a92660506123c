import type { AnswerState } from "#criteria";

/** The course of care as the answers give it: what has a date, what has none, and what is not known. */
export type CourseOfCare = {
  /** In the order of care; a lane without a dated item has only its undated ones. */
  readonly lanes: readonly Lane[];
  /** First and last day that any dated item names; absent while nothing has a date. */
  readonly span?: { readonly from: string; readonly to: string };
  readonly amounts: readonly Amount[];
  readonly pain: readonly PainStage[];
};

export type Lane = {
  readonly id: string;
  readonly title: string;
  /** The background of all care, drawn thin. */
  readonly isBackground?: true;
  readonly dated: readonly DatedItem[];
  readonly undated: readonly UndatedItem[];
};

/** Something on a day, or from one day to another, both included; dates as `YYYY-MM-DD`. */
export type DatedItem = {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Only where the dates are not two days: as the record gives them, "Mar 2025 to Oct 3, 2025". */
  readonly when?: string;
  /** Only where a date is a month or a year: the days that are sure within `from` and `to`, or null for none. */
  readonly certain?: { readonly from: string; readonly to: string } | null;
  /** The day on which the plan's minimum duration, counted from `from`, is reached. */
  readonly required?: { readonly until: string; readonly label: string };
};

/** An open question whose answer cannot matter for the procedure asked for does not apply, and is not asked. */
export type CourseState = AnswerState | "not-applicable";

/** Something that the record tells without a day, or does not tell, or that nobody has looked for. */
export type UndatedItem = { readonly label: string; readonly state: CourseState };

/** How much there was of something, and how much the plan asks for. */
export type Amount = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly state: CourseState;
  /** Only with the state `value`. */
  readonly value?: number;
  readonly required?: number;
};

/** Pain scores of one stage, 0 to 10, in the order of care; stages have no dates. */
export type PainStage = { readonly label: string; readonly scores: readonly PainScore[] };

export type PainScore = {
  readonly label: string;
  readonly state: CourseState;
  /** Only with the state `value`. */
  readonly score?: number;
};
