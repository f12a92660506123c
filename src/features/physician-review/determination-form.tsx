import { PenLine } from "lucide-react";
import { useMemo, useState } from "react";
import { storeWords, type CaseDraft, useMinute } from "#data";
import {
  caseWarnings,
  decisionGaps,
  type Determination,
  isOpenWarning,
  lifeRefusalInWords,
  mayAct,
  sentencesOfCase,
  signedDecision,
  wasInformationRequested,
} from "#domain";
import { Button, Callout, ErrorSummary, SaveState } from "#ui";
import { CircumstancesFields } from "./circumstances-fields.tsx";
import { KeyHints } from "./key-hints.tsx";
import { type SignableOutcome, useDecisionPage } from "./decision-page-context.ts";
import { NoRequestReason } from "./no-request-reason.tsx";
import { OutcomeFields, RationaleFields } from "./outcome-fields.tsx";
import { PeerToPeerFields } from "./peer-to-peer-fields.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { ReliedOnField } from "./relied-on-field.tsx";
import { SendBack } from "./send-back.tsx";
import { SignDialog } from "./sign-dialog.tsx";
import { signButtonId, useDecisionKeys } from "./use-decision-keys.ts";
import { useSigning } from "./use-signing.ts";

/** The determination: what is decided and why, kept as it is typed, and the signature. */
export function DeterminationForm({
  draft: caseDraft,
  determinations,
  hasNews,
}: {
  readonly draft: CaseDraft;
  /** Everything that was signed on the case so far. */
  readonly determinations: readonly Determination[];
  /** Something changed elsewhere that was not looked at yet. */
  readonly hasNews: boolean;
}) {
  const decisionPage = useDecisionPage();
  const { record, assessment, person, draft, advisory, comparison } = decisionPage;
  const signing = useSigning(caseDraft);
  const now = useMinute();
  const [attempt, setAttempt] = useState(0);
  const [toSign, setToSign] = useState<SignableOutcome>();
  const known = useMemo(
    () => onceFor(record, assessment, determinations),
    // Of the record only the answers, their sources and the note are written out in sentences.
    // oxlint-disable-next-line react/exhaustive-deps
    [record.answers, record.citations, record.notes, assessment, determinations],
  );
  const gaps = [
    ...(hasNews
      ? [{ field: "changed-elsewhere", message: `Review what changed ${storeWords().elsewhere}` }]
      : []),
    ...caseWarnings(record, assessment)
      .filter(isOpenWarning)
      .map(({ message }) => ({
        field: "data-warnings",
        message: `Confirm or correct: ${message}`,
      })),
    ...decisionGaps(draft, {
      record,
      assessment,
      mode: advisory.mode,
      known,
      now,
      wasRequested: wasInformationRequested(record, determinations),
    }),
  ];
  useDecisionKeys(gaps);
  const permission = mayAct({
    action: "approve",
    state: record.state,
    by: person,
    earlier: determinations,
  });
  const isAgainst = draft.outcome === "adverse" || draft.outcome === "partially-approved";

  const ask = (): void => {
    setAttempt((before) => before + 1);
    if (gaps.length === 0 && draft.outcome !== undefined && draft.outcome !== "withdrawn") {
      setToSign(draft.outcome);
    }
  };
  const sign = async (outcome: SignableOutcome): Promise<void> => {
    const signed = await signing.sign((newest) =>
      signedDecision(
        newest,
        assessment,
        { ...draft, outcome },
        {
          by: person,
          at: new Date().toISOString(),
          // It is asked of whoever decides against a request; an approval records none.
          ...(outcome === "approved" ? {} : { comparison }),
        },
      ),
    );
    if (signed !== "not-confirmed") setToSign(undefined);
  };

  return (
    <section
      aria-labelledby="determination"
      className="grid content-start gap-4 rounded-lg border border-line-control bg-surface px-4 py-3 print:hidden"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="determination" className="text-lg font-semibold">
          Determination
        </h2>
        <SaveState state={savingOf(caseDraft)} />
      </div>
      {permission.ok ? null : (
        <Callout tone="warning" title="You can’t sign this decision">
          {lifeRefusalInWords(permission.refusal)}
        </Callout>
      )}
      <KeyHints />
      <OutcomeFields />
      {isAgainst ? <ReliedOnField /> : null}
      {isAgainst ? <NoRequestReason determinations={determinations} /> : null}
      <CircumstancesFields />
      <PeerToPeerFields />
      <RationaleFields />
      {attempt === 0 ? null : (
        <ErrorSummary
          attempt={attempt}
          title="Before you can sign"
          errors={gaps.map(({ field, message }) => ({ id: field, message }))}
        />
      )}
      <RefusalNote signing={signing} draft={caseDraft} set={assessment.set} />
      <div className="flex flex-wrap items-center gap-2">
        <Button id={signButtonId} variant="primary" size="large" icon={<PenLine />} onClick={ask}>
          Sign the decision
        </Button>
        <p className="text-sm text-ink-muted">
          {gaps.length === 0
            ? "Ready to sign."
            : `${String(gaps.length)} ${gaps.length === 1 ? "item" : "items"} to complete.`}
        </p>
      </div>
      <SendBack signing={signing} />
      <SignDialog
        outcome={toSign}
        determinations={determinations}
        isPending={signing.isPending}
        onClose={() => setToSign(undefined)}
        onSign={() => {
          if (toSign !== undefined) void sign(toSign);
        }}
      />
    </section>
  );
}

function savingOf({ saving }: CaseDraft): "saving" | "saved" | "not-saved" {
  if (saving.kind === "saved") return "saved";
  return saving.kind === "failed" || saving.kind === "conflict" ? "not-saved" : "saving";
}

/** The sentences of a case, worked out when they are first asked for: reading the page needs none. */
function onceFor(...about: Parameters<typeof sentencesOfCase>): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => (known ??= sentencesOfCase(...about));
}
