import { currentSets, referenceOf } from "#criteria";
import { questionnaireOf } from "#interop/fhir";

/** The questionnaire of each policy's newest version, by the name of the version. */
export function questionnaires() {
  return currentSets.map((set) => ({
    name: referenceOf(set),
    questionnaire: questionnaireOf(set),
  }));
}
