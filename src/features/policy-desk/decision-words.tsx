import { momentInWords } from "#data";
import type { PolicyChange, PolicyVerdict } from "#domain";
import { Entered } from "#ui";

const verdictWords: Readonly<Record<PolicyVerdict, string>> = {
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** How a change ended, by whom and when; or that it waits. */
export function DecisionWords({ change: { decision } }: { readonly change: PolicyChange }) {
  if (decision === undefined) return "Waiting for a second administrator";
  return (
    <>
      {verdictWords[decision.verdict]} by <Entered text={decision.by.name} />,{" "}
      {momentInWords(decision.at)}
    </>
  );
}
