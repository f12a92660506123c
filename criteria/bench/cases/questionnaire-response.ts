import { type FactTree, isTree } from "#criteria";
import { flatCase } from "./prepared-case.ts";

/** A prepared case as a FHIR R4 questionnaire response, one item a fact and one a list entry. */
export function questionnaireResponse(prepared: FactTree): unknown {
  return {
    resourceType: "QuestionnaireResponse",
    status: "in-progress",
    item: Object.entries(flatCase(prepared)).flatMap(([path, answer]) => itemsOf(path, answer)),
  };
}

function itemsOf(linkId: string, answer: unknown): readonly unknown[] {
  if (answer === null) return [];
  if (!Array.isArray(answer)) return [{ linkId, answer: [valueOf(answer)] }];
  const entries = answer.filter(isTree);
  if (entries.length === 0) return [{ linkId, answer: answer.map(valueOf) }];
  return entries.map((entry) => ({
    linkId,
    item: Object.entries(entry).flatMap(([field, value]) => itemsOf(field, value)),
  }));
}

function valueOf(answer: unknown): unknown {
  switch (typeof answer) {
    case "number":
      return { valueDecimal: answer };
    case "boolean":
      return { valueBoolean: answer };
    default:
      return { valueString: String(answer) };
  }
}
