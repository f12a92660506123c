import type { CriteriaSet } from "#criteria";
import { saveFile } from "#ui";

/** Saves the questions of a set as a standard questionnaire, for a provider’s system to answer. */
export async function saveQuestionnaire(set: CriteriaSet): Promise<void> {
  const { questionnaireOf } = await import("#interop/fhir");
  const text = JSON.stringify(questionnaireOf(set), null, 2);
  saveFile(`${set.id}-${set.version}-questionnaire.json`, "json", text);
}
