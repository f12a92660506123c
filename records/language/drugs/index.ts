import type { Drug } from "./model.ts";
import { muscleRelaxants, neuropathicDrugs } from "./neuropathic.ts";
import { nonOpioids } from "./non-opioids.ts";
import { opioids } from "./opioids.ts";
import { bloodThinners, localAnesthetics, steroids, topicals } from "./topicals-and-others.ts";

export type { Drug, DrugClass } from "./model.ts";
export { bloodThinners, localAnesthetics, steroids };

/** Drugs taken for pain, that may be a medication trial. */
export const painDrugs: readonly Drug[] = [
  ...nonOpioids,
  ...opioids,
  ...neuropathicDrugs,
  ...muscleRelaxants,
  ...topicals,
  ...steroids,
];

/** Every drug that records are searched for, whatever it is for. */
export const allDrugs: readonly Drug[] = [...painDrugs, ...localAnesthetics, ...bloodThinners];
