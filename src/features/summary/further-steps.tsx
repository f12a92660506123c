import { CircleSlash, RotateCcw, Scale } from "lucide-react";
import { useState } from "react";
import { type CaseDraft, recordWithdrawalId, useSignCase } from "#data";
import {
  type Assessment,
  basisOf,
  mayOffer,
  newCaseId,
  type Person,
  reopeningOfWithdrawal,
  type StoreError,
} from "#domain";
import { Button, Callout, focusField, ReasonDialog } from "#ui";
import { AppealFields } from "./appeal-fields.tsx";
import { appealNow, type EnteredAppeal, readAppeal } from "./appeal.ts";
import { withClockEvent } from "./clock-of-hand-off.ts";
import { refusalInWords } from "./refusal-in-words.ts";

type Step = "withdraw" | "open-appeal" | "reopen";

/**
 * The steps that end a request without a decision on it, or start another look at one: the requester takes it
 * back, somebody appeals, or the plan reopens a decided case. Each is signed with a reason; neither decides anything.
 */
export function FurtherSteps({
  draft,
  assessment,
  person,
  zone,
}: {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
}) {
  const sign = useSignCase();
  const [asking, setAsking] = useState<Step>("withdraw");
  // A cancellation that came as data leads here; whoever came still says why, and records it.
  const [isAsking, setIsAsking] = useState(() => window.location.hash === `#${recordWithdrawalId}`);
  const [refusal, setRefusal] = useState<StoreError | "not-saved">();
  const [appealed, setAppealed] = useState<EnteredAppeal>(() => appealNow(zone));
  const [problem, setProblem] = useState<string>();
  const { state } = draft.record;
  const offered = steps.filter((step) => mayOffer(step, state, person));
  if (offered.length === 0) return null;

  const take = async (step: Step, reason: string): Promise<void> => {
    const appeal = step === "open-appeal" ? readAppeal(appealed, draft.record, zone) : undefined;
    if (appeal?.ok === false) {
      setProblem(appeal.message);
      focusField("arrived-date");
      return;
    }
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
        appeal === undefined
          ? { kind: stepWords[step].event, at, reason }
          : { ...appeal.event, reason },
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
            icon={icons[step]}
            disabled={sign.isPending}
            onClick={() => {
              setAsking(step);
              setProblem(undefined);
              setAppealed(appealNow(zone));
              setIsAsking(true);
            }}
          >
            {stepWords[step].label}
          </Button>
        ))}
      </div>
      <ReasonDialog
        isOpen={isAsking && offered.includes(asking)}
        title={`${words.label}?`}
        description={
          asking === "reopen" && state === "withdrawn" ? reopeningOfWithdrawal : words.description
        }
        missing="Give the reason in a sentence"
        confirmLabel={words.label}
        onClose={() => setIsAsking(false)}
        label={words.question}
        onConfirm={(reason) => void take(asking, reason)}
      >
        {asking === "open-appeal" ? (
          <AppealFields appeal={appealed} zone={zone} problem={problem} onChange={setAppealed} />
        ) : null}
      </ReasonDialog>
      {refusal === undefined ? null : (
        // An alert is spoken when it appears: no region has to wait for it on the page.
        <div role="alert">
          <Callout tone="critical" title="Nothing was recorded">
            {refusal === "not-saved"
              ? "The latest changes couldn’t be saved. They are still here."
              : refusalInWords(refusal)}
          </Callout>
        </div>
      )}
    </div>
  );
}

const steps = ["withdraw", "open-appeal", "reopen"] as const;

const icons = {
  withdraw: <CircleSlash />,
  "open-appeal": <Scale />,
  reopen: <RotateCcw />,
} as const;

const stepWords = {
  withdraw: {
    label: "Record a withdrawal",
    description:
      "The provider or the member withdrew the request. Nothing is decided, the case closes, and its clocks end.",
    question: "Reason",
    to: "withdrawn",
    event: "decided",
  },
  "open-appeal": {
    label: "Record an appeal",
    description:
      "Somebody asked for another decision. The decision stays on record as signed, the review reopens, a different physician advisor decides, and the clock of the appeal starts.",
    question: "Who appealed, and why?",
    to: "reopened",
    event: "appeal-received",
  },
  reopen: {
    label: "Reopen the case",
    description:
      "For the plan’s own step, without an appeal. The decision stays on record as signed. The review reopens, and a different physician advisor decides. No clock starts.",
    question: "Reason",
    to: "reopened",
    event: "reopened",
  },
} as const satisfies Record<Step, unknown>;
