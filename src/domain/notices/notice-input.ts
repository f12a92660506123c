import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseClock } from "../clocks/index.ts";
import type { Determination } from "../case/determination.ts";
import type { PlanDetails } from "./plan-details.ts";

/** Everything a letter is written from, and held against afterwards. */
export type NoticeInput = {
  readonly record: CaseRecord;
  /** The answers as they were when it was decided: a closed case keeps them as they are. */
  readonly assessment: Assessment;
  /** The signed decision a letter tells of; absent for letters sent before there is one. */
  readonly determination?: Determination;
  /** The signed decision that is being reconsidered, while there is no new one. */
  readonly reconsidered?: Determination;
  readonly clock: CaseClock;
  readonly plan: PlanDetails;
  /** The plan's own number of an approval, as typed with the letter; absent: the one of the case details, if any. */
  readonly authorizationNumber?: string;
  /** The instant of writing, ISO in UTC. */
  readonly now: string;
};
