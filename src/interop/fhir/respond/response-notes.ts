import type { Decision } from "#domain";

/** The notes of an answer, in their order; `number` 1 is the first. */
export type ResponseNotes = {
  readonly texts: readonly string[];
  /** Of all items that the answer is about. */
  readonly numbers: readonly number[];
};

/** Notes of these texts; one without words is none. */
export function notesOf(texts: readonly (string | undefined)[]): ResponseNotes {
  const said = texts.map((text) => (text ?? "").trim()).filter((text) => text !== "");
  return { texts: said, numbers: said.map((_, index) => index + 1) };
}

/**
 * The reason of a decision, as the physician advisor wrote it; of a partial approval what is approved and what is not
 * comes first. Nothing else of a decision leaves: not the recommendation, nor why it was or was not followed.
 */
export function reasonNotes(decision: Decision, reference: string | undefined): ResponseNotes {
  switch (decision.outcome) {
    case "approved":
      return notesOf([reference === undefined ? undefined : `Use reference number ${reference}.`]);
    case "partially-approved":
      return notesOf([
        labeled("Approved", decision.parts?.approved),
        labeled("Not approved", decision.parts?.notApproved),
        decision.rationale,
      ]);
    case "adverse":
      return notesOf([decision.rationale]);
    case "withdrawn":
      return notesOf([]);
  }
}

function labeled(label: string, text: string | undefined): string | undefined {
  return (text ?? "").trim() === "" ? undefined : `${label}: ${(text ?? "").trim()}`;
}
