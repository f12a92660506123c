import { generalLimits, type InputLimits } from "../../model/input-limits.ts";

/**
 * How much a case may hold: far above any record, far below what a page or a reader can take. Beside the published
 * set, since no limit changes what a rule says.
 */
export const inputLimits: InputLimits = {
  ...generalLimits,
  lists: {
    "request.diagnosisCodes": 25,
    "presentation.radiation": 50,
    "presentation.redFlags": 50,
    "conservative.medication.trials": 50,
    "request.otherServices": 25,
    "presentation.anticoagulants": 25,
    "conservative.therapyEpisodes": 50,
    "imaging.studies": 50,
    priorInterventions: 50,
  },
};
