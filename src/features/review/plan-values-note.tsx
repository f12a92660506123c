import { dayInWords } from "#criteria";
import { useValuesInForce } from "#data";
import { isSameValues, parametersFromValues, valueChangesInWords, valuesForCase } from "#domain";
import { Button, Callout } from "#ui";
import { useState } from "react";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Says of an open case that the plan has other values now than it is evaluated with. Nobody but a person changes it. */
export function PlanValuesNote() {
  const { assessment, draft, amend, autosave, mayChangeCriteria } = useReview();
  const inForceFor = useValuesInForce();
  const current = useLiveValue(assessment, (live) => live);
  const from = useLiveValue(draft, (record) => record.parametersFrom);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const inForce = mayChangeCriteria ? inForceFor(current.set) : undefined;
  if (inForce?.from === undefined) return null;
  const values = valuesForCase(current.set, inForce.values, current.facts);
  if (isSameValues(current.set, current.parameters, values)) return null;
  const effectiveFrom = inForce.from;

  const evaluateAgain = async (): Promise<void> => {
    amend({ parameters: { ...values }, ...parametersFromValues(effectiveFrom) });
    const saved = await autosave.flush();
    setIsUnsaved(saved.kind !== "saved");
  };

  const since =
    from === undefined || from === "published"
      ? "the plan values as published"
      : `the plan values of ${dayInWords(from)}`;
  return (
    <div className="px-4 pt-4 lg:px-6">
      <Callout
        tone="info"
        title={`This case is evaluated with ${since}. New values apply from ${dayInWords(effectiveFrom)}.`}
        actions={
          <Button size="small" onClick={() => void evaluateAgain()}>
            Re-evaluate with the new values
          </Button>
        }
      >
        {valueChangesInWords(current.set, current.parameters, values)}. Nothing changes until you
        re-evaluate. Answers and sources stay as they are.
        {isUnsaved ? " The change is not saved yet; wait until “Saved” appears." : ""}
      </Callout>
    </div>
  );
}
