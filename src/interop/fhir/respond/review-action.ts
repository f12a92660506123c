import type { ClaimResponseItemAdjudication, Extension } from "@medplum/fhirtypes";
import { codeSystems, pasExtension, type ReviewAction, reviewActions } from "../pas/pas-names.ts";

/**
 * The one adjudication of an item: what was decided, with the number of the authorization where there is one. Without
 * an action nothing was decided on the item, which the category alone says. Reason codes are X12's and not sent:
 * the reason is a process note.
 */
export function adjudicationOf(
  action: ReviewAction | undefined,
  authorizationNumber?: string,
): ClaimResponseItemAdjudication[] {
  const category = { coding: [{ system: codeSystems.adjudication, code: "submitted" }] };
  if (action === undefined) return [{ category }];
  const code: Extension = {
    url: pasExtension("reviewActionCode"),
    valueCodeableConcept: {
      coding: [{ system: codeSystems.reviewAction, code: action, display: reviewActions[action] }],
    },
  };
  return [
    {
      extension: [
        {
          url: pasExtension("reviewAction"),
          extension:
            authorizationNumber === undefined
              ? [code]
              : [{ url: "number", valueString: authorizationNumber }, code],
        },
      ],
      category,
    },
  ];
}
