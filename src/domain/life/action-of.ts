import type { Determination } from "../case/determination.ts";
import type { CaseAction } from "./case-actions.ts";

/** What a determination records; release 1 knew the nurse's three endings and named the state alone. */
export function actionOf({ action, disposition }: Determination): CaseAction {
  if (action !== undefined) return action;
  switch (disposition) {
    case "information-requested":
      return "request-information";
    case "recommended-approval":
      return "recommend-approval";
    default:
      return "refer";
  }
}
