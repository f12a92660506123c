import { useEffect, useRef, useState } from "react";
import { momentInWords, useCaseDraft, useSignedWith, useVerificationCode } from "#data";
import {
  actionOf,
  actionWords,
  type CaseState,
  type Determination,
  findDecision,
  isAnsweredOtherwise,
  mayAct,
  personInWords,
  reopeningOfWithdrawal,
  stateWords,
} from "#domain";
import { Button, Entered } from "#ui";
import { AnswersChanged } from "./answers-changed.tsx";
import { PageSection } from "./page-section.tsx";
import type { PhysicianPageProps } from "./physician-page.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { type ReasonAsked, SendBackDialog } from "./send-back-dialog.tsx";
import { SignedDecisionView } from "./signed-decision-view.tsx";
import { SignedOutside } from "./outside-part.tsx";
import { signedStep } from "./signed-steps.ts";
import { useSigning } from "./use-signing.ts";
import { WhoseCase } from "./whose-case.tsx";

/** A decided case: the decision as it was signed, what was added since, and the ways on. */
export function SignedPage({
  opened,
  person,
  determinations,
  renderToNotice,
}: PhysicianPageProps & { readonly determinations: readonly Determination[] }) {
  const draft = useCaseDraft(opened);
  const { record } = draft;
  const signing = useSigning(draft);
  const [asked, setAsked] = useState<keyof typeof steps>();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that signed is gone: what came of it is read next.
  useEffect(() => heading.current?.focus(), []);
  const code = useVerificationCode(record.id);
  const decided = findDecision(determinations);
  const later =
    decided === undefined
      ? determinations
      : determinations.slice(determinations.indexOf(decided.determination) + 1);
  const before =
    decided === undefined
      ? []
      : determinations.slice(0, determinations.indexOf(decided.determination));
  const may = (action: keyof typeof steps) =>
    mayAct({ action, state: record.state, by: person, earlier: determinations }).ok;
  const confirm = async (step: keyof typeof steps, reason: string): Promise<void> => {
    const signed = await signing.sign((newest) =>
      signedStep(newest, null, step, { by: person, at: new Date().toISOString(), reason }),
    );
    // Whoever went back finds the words that were typed.
    if (signed !== "not-confirmed") setAsked(undefined);
  };
  return (
    <div className="grid max-w-[60rem] gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            {stateWords[record.state]}
          </h1>
          <WhoseCase record={record} />
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {record.state === "withdrawn"
            ? null
            : renderToNotice(
                record.state === "notice-issued" ? "Open the notice" : "Write the notice",
              )}
          {stepNames.filter(may).map((step) => (
            <Button key={step} onClick={() => setAsked(step)}>
              {steps[step].confirm}…
            </Button>
          ))}
        </div>
      </div>
      <RefusalNote signing={signing} draft={draft} set={noFacts} />
      {decided !== undefined && isAnsweredOtherwise(record, decided.determination) ? (
        <AnswersChanged>
          Don’t send a notice based on it. Reopen the case, or ask for the answers to be restored
          from the history.
        </AnswersChanged>
      ) : null}
      {decided === undefined ? null : <SignedDecisionView {...decided} code={code} />}
      {decided === undefined ? null : <SignedOutside determination={decided.determination} />}
      <Lines title="Addenda" determinations={later} />
      <Lines title="Signed before" determinations={before} />
      <SendBackDialog
        asked={asked === undefined ? undefined : askedIn(record.state, asked)}
        isPending={signing.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => {
          if (asked !== undefined) void confirm(asked, reason);
        }}
      />
    </div>
  );
}

function Lines({
  title,
  determinations,
}: {
  readonly title: string;
  readonly determinations: readonly Determination[];
}) {
  if (determinations.length === 0) return null;
  return (
    <PageSection title={title} aside={String(determinations.length)}>
      <ol className="grid list-none gap-2 rounded-lg border border-line bg-surface px-4 py-3">
        {determinations.map((determination) => (
          <li key={determination.id}>
            <p>
              <span className="font-medium">{actionWords[actionOf(determination)]}</span>{" "}
              <span className="text-ink-muted">
                by <Entered text={personInWords(determination.recordedBy)} />,{" "}
                {momentInWords(determination.recordedAt)}
              </span>
            </p>
            <SignatureLine determination={determination} />
            {determination.rationale === "" ? null : (
              <p className="max-w-prose whitespace-pre-line">
                <Entered text={determination.rationale} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

function SignatureLine({ determination }: { readonly determination: Determination }) {
  const signedWith = useSignedWith(determination.caseId, determination);
  if (signedWith === null) return null;
  return (
    <p className="text-sm text-ink-muted">
      <Entered isSentence text={[signedWith.line, signedWith.note ?? ""].join(". ").trim()} />
    </p>
  );
}

const stepNames = ["add-addendum", "reopen"] as const;

const steps = {
  "add-addendum": {
    title: "Add an addendum?",
    description: "The decision stays as signed. The addendum appears below it with your signature.",
    confirm: "Add an addendum",
  },
  reopen: {
    title: "Reopen the case?",
    description:
      "For the plan’s own step; an appeal is recorded under Summary. The review reopens, and a physician advisor who did not decide the case before decides it again.",
    confirm: "Reopen the case",
  },
} as const satisfies Record<(typeof stepNames)[number], ReasonAsked>;

function askedIn(state: CaseState, step: keyof typeof steps): ReasonAsked {
  return step === "reopen" && state === "withdrawn"
    ? { ...steps.reopen, description: reopeningOfWithdrawal }
    : steps[step];
}

/** What was signed is shown without its criteria set, which may not be installed any more. */
const noFacts = { facts: [] };
