import { instantInZone } from "#domain";
import type { CaseAnswer } from "./answer-of-case.ts";

type Pended = Extract<CaseAnswer, { kind: "pended" }>;

/**
 * What a pended answer says: that the request is reviewed, what is asked for, why it takes longer. Where a case is
 * inside, with a nurse or with a physician, is not told.
 */
export function pendedNotes(
  { taken, asked, extended }: Pended,
  {
    zone,
    due,
    askedItems,
  }: {
    readonly zone: string;
    readonly due?: string;
    readonly askedItems: readonly string[];
  },
): readonly string[] {
  const by = due === undefined ? "" : ` We will decide by ${instantInZone(Date.parse(due), zone)}.`;
  return [
    ...(taken === undefined
      ? ["We received this request. It is being reviewed; there is no decision yet."]
      : ["This request is being reviewed again. The earlier answer no longer applies."]),
    ...(asked === undefined
      ? []
      : [
          "We need more information to decide. Please send the information requested.",
          ...askedItems,
        ]),
    ...(extended === undefined
      ? []
      : [`We need more time to decide. ${extended.reason.trim()}${by}`]),
  ];
}
