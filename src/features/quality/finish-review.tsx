import { useState } from "react";
import { type AutosaveState, useQualityStore } from "#data";
import type { SecondReview } from "#domain";
import { Button, Callout, Dialog } from "#ui";
import { CheckCheck } from "lucide-react";
import { qualityErrorInWords } from "./words.ts";

type FinishReviewProps = {
  readonly reviewId: string;
  /** Saves what is on screen and says how that ended. */
  readonly save: () => Promise<AutosaveState>;
  readonly onFinished: (review: SecondReview) => void;
};

/** Closes a second review for good; asks first. */
export function FinishReview({ reviewId, save, onFinished }: FinishReviewProps) {
  const quality = useQualityStore();
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const finish = async (): Promise<void> => {
    setIsAsking(false);
    const saved = await save();
    if (saved.kind !== "saved") {
      setRefusal("The latest answers couldn’t be saved. They are still here.");
      return;
    }
    const found = await quality.get(reviewId);
    if (!found.ok || found.value.kind !== "second-review") {
      setRefusal(qualityErrorInWords(found.ok ? { kind: "not-found" } : found.error));
      return;
    }
    const written = await quality.write({
      ...found.value,
      revision: found.value.revision + 1,
      finishedAt: new Date().toISOString(),
    });
    if (!written.ok) setRefusal(qualityErrorInWords(written.error));
    else if (written.value.kind === "second-review") onFinished(written.value);
  };

  return (
    <div className="grid gap-2">
      <div>
        <Button
          variant="primary"
          size="large"
          icon={<CheckCheck />}
          onClick={() => setIsAsking(true)}
        >
          Finish the second review
        </Button>
      </div>
      <div role="alert" className="empty:hidden">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="The second review was not finished">
            {refusal}
          </Callout>
        )}
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Finish this second review?"
        description="It counts from then on and can’t be changed by anyone. An open question counts as not reviewed."
      >
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => void finish()}>
            Finish
          </Button>
          <Button onClick={() => setIsAsking(false)}>Continue reviewing</Button>
        </div>
      </Dialog>
    </div>
  );
}
