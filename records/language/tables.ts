import { elsewhereRegions, nearRegions } from "./body-regions.ts";
import {
  allDrugs,
  bloodThinners,
  type Drug,
  type DrugClass,
  localAnesthetics,
  painDrugs,
  steroids,
} from "./drugs/index.ts";
import { modalities } from "./modalities.ts";

/**
 * The shared tables by the names that phrases of record words use: `<coccyx>`, `<analgesic>`. Regions and modalities
 * carry their own names; drugs are grouped by class and by whether they are taken for nothing but pain.
 */
export const sharedTables: Readonly<Record<string, readonly string[]>> = {
  ...nearRegions,
  ...elsewhereRegions,
  ...modalities,
  back: ["back"],
  /** Regions that a study for pain of the spine may show beside the regions above. */
  "imaged-region": ["hip", "hips", "back", "abdomen", "abdominal", "chest", "thorax", "thoracic"],
  /** Drugs taken for nothing but pain. */
  analgesic: namesOf(painDrugs.filter((drug) => drug.painOnly)),
  /** Drugs taken for pain and for other diseases: a note has to say the pain. */
  "dual-use-drug": namesOf(painDrugs.filter((drug) => !drug.painOnly)),
  steroid: namesOf(steroids),
  "local-anesthetic": namesOf(localAnesthetics),
  "blood-thinner": namesOf(bloodThinners),
  nsaid: namesOf(ofClass("nsaid")),
  opioid: namesOf(ofClass("opioid")),
  gabapentinoid: namesOf(ofClass("gabapentinoid")),
  "muscle-relaxant": namesOf(ofClass("muscle-relaxant")),
  topical: namesOf(ofClass("topical")),
};

function ofClass(drugClass: DrugClass): readonly Drug[] {
  return allDrugs.filter((drug) => drug.class === drugClass);
}

function namesOf(drugs: readonly Drug[]): readonly string[] {
  return drugs.flatMap((drug) => [drug.name, ...drug.alsoCalled]);
}
