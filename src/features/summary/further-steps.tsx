import { CircleSlash, RotateCcw } from "lucide-react";
import { useState } from "react";
import { type CaseDraft, useSignCase } from "#data";
import {
  type Assessment,
  basisOf,
  mayOffer,
  newCaseId,
  type Person,
  type StoreError,
} from "#domain";
import { Button, Callout, ReasonDialog } from "#ui";
import { withClockEvent } from "./clock-of-hand-off.ts";
import { refusalInWords } from "./refusal-in-words.ts";

type Step = "withdraw" | "reopen";

/**
 * The two steps that end a request without a decision on it, or start another look at one: the requester
 * takes it back, or a decided case is reopened. Each is signed with a reason; neither decides anything.
 */
export function FurtherSteps({
  draft,
  assessment,
  person,
}: {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
}) {
  const sign = useSignCase();
  const [asking, setAsking] = useState<Step>("withdraw");
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<StoreError | "not-saved">();
  const { state } = draft.record;
  const offered = (["withdraw", "reopen"] as const).filter((step) => mayOffer(step, state, person));
  if (offered.length === 0) return null;

  const take = async (step: Step, reason: string): Promise<void> => {
    setIsAsking(false);
    setRefusal(undefined);
    const saved = await draft.autosave.flush();
    if (saved.kind !== "saved") {
      setRefusal("not-saved");
      return;
    }
    const { decisionDraft: _draft, outcome: _decided, ...record } = draft.autosave.getDraft();
    const at = new Date().toISOString();
    const disposition = stepWords[step].to;
    const signed = await sign.mutateAsync({
      record: withClockEvent(
        step === "withdraw"
          ? { ...record, state: "withdrawn", outcome: "withdrawn" }
          : { ...record, state: "reopened" },
        { kind: stepWords[step].event, at, reason },
      ),
      ifMatch: draft.autosave.getVersion(),
      determination: {
        id: newCaseId(),
        caseId: record.id,
        action: step,
        disposition,
        recordedAt: at,
        recordedBy: person,
        rationale: reason,
        basis: basisOf(assessment),
      },
    });
    if (signed.ok) draft.adopt({ value: signed.value, version: signed.version });
    else setRefusal(signed.error);
  };

  const words = stepWords[asking];
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2 xl:grid">
        {offered.map((step) => (
          <Button
            key={step}
            variant="quiet"
            icon={step === "withdraw" ? <CircleSlash /> : <RotateCcw />}
            disabled={sign.isPending}
            onClick={() => {
              setAsking(step);
              setIsAsking(true);
            }}
          >
            {stepWords[step].label}
          </Button>
        ))}
      </div>
      <ReasonDialog
        isOpen={isAsking}
        title={`${words.label}?`}
        description={words.description}
        missing="Give the reason in a sentence"
        confirmLabel={words.label}
        onClose={() => setIsAsking(false)}
        onConfirm={(reason) => void take(asking, reason)}
      />
      <div role="alert">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="Nothing was recorded">
            {refusal === "not-saved"
              ? "The latest changes couldn’t be saved. They are still here."
              : refusalInWords(refusal)}
          </Callout>
        )}
      </div>
    </div>
  );
}

const stepWords = {
  withdraw: {
    label: "Record a withdrawal",
    description:
      "The provider or the member withdrew the request. Nothing is decided, the case closes, and its clocks end.",
    to: "withdrawn",
    event: "decided",
  },
  reopen: {
    label: "Reopen for reconsideration",
    description:
      "The decision stays on record as signed. The review reopens, and a different physician advisor decides.",
    to: "reopened",
    event: "reopened",
  },
} as const satisfies Record<Step, unknown>;
