import { generalLimits, type InputLimits } from "../../model/input-limits.ts";

/** How much a case may hold: far above any record, far below what a page or a reader can take. */
export const inputLimits: InputLimits = {
  ...generalLimits,
  lists: {
    "request.diagnosisCodes": 25,
    "presentation.redFlags": 50,
    "presentation.otherCauses": 50,
    "exam.positiveTests": 50,
    "conservative.components": 50,
    "plan.otherBlocks": 50,
    "request.otherServices": 25,
    "presentation.anticoagulants": 25,
    "conservative.therapyEpisodes": 50,
    "conservative.medication.trials": 50,
    "imaging.studies": 50,
    diagnosticSessions: 50,
    therapeuticSessions: 50,
  },
};
