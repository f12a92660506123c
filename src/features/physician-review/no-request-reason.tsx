import {
  decisionFields,
  type Determination,
  mustSayWhyNotRequested,
  wasInformationRequested,
} from "#domain";
import { Question, TextArea } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** Why no information was requested, asked where most criteria are not documented and nobody requested any. */
export function NoRequestReason({
  determinations,
}: {
  readonly determinations: readonly Determination[];
}) {
  const { record, assessment, draft, amend } = useDecisionPage();
  const wasRequested = wasInformationRequested(record, determinations);
  if (!mustSayWhyNotRequested(draft.outcome, assessment.evaluation, wasRequested)) return null;
  return (
    <Question
      id={decisionFields.noRequestReason}
      label="Why no information was requested"
      hint="Most criteria are not documented. Requesting records is the usual next step; your reason is saved with the decision."
    >
      <TextArea
        rows={2}
        value={draft.noRequestReason ?? ""}
        onChange={({ target: { value } }) =>
          amend((before) => ({ ...before, noRequestReason: value }))
        }
      />
    </Question>
  );
}
