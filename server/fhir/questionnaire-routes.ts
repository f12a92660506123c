import type { Bundle, Questionnaire } from "@medplum/fhirtypes";
import * as z from "zod/mini";
import { currentSets } from "#criteria";
import { questionnaireOf } from "#interop/fhir";

const querySchema = z.strictObject({
  _id: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
  version: z.exactOptional(z.string()),
});

let made: readonly Questionnaire[] | null = null;

/** The questionnaire of each criteria set that a new case is worked with; the same ones as long as the server runs. */
function questionnaires(): readonly Questionnaire[] {
  made ??= currentSets.map((set) => questionnaireOf(set));
  return made;
}

export function findQuestionnaire(id: string): Questionnaire | undefined {
  return questionnaires().find((one) => one.id === id);
}

/** A searchset; null for a search by what nothing is searched by. `url` may name a version behind "|". */
export function searchQuestionnaires(query: unknown, base: string): Bundle | null {
  const asked = querySchema.safeParse(query);
  if (!asked.success) return null;
  const { _id, url, version } = asked.data;
  const found = questionnaires().filter(
    (one) =>
      (_id === undefined || one.id === _id) &&
      (version === undefined || one.version === version) &&
      (url === undefined || one.url === url || `${one.url ?? ""}|${one.version ?? ""}` === url),
  );
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: found.length,
    entry: found.map((resource) => ({
      fullUrl: `${base}/Questionnaire/${resource.id ?? ""}`,
      resource,
      search: { mode: "match" },
    })),
  };
}
