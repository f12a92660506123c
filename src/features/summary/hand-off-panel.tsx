import { type ReactNode, useState } from "react";
import { type CaseDraft, useSignCase } from "#data";
import {
  advisoryModeOf,
  advisoryOf,
  type Assessment,
  caseWarnings,
  informationRequestOf,
  isOpenWarning,
  notFinalInWords,
  type Person,
  type StoreError,
} from "#domain";
import { nextStepOf, recommendationWords } from "#criteria";
import { Button, Callout } from "#ui";
import { reasonToAsk, withClockEvent } from "./clock-of-hand-off.ts";
import { determinationOf } from "./determination-of.ts";
import { DraftOwner } from "./draft-owner.tsx";
import { type HandOff, handOffsOf } from "./hand-off.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { refusalInWords } from "./refusal-in-words.ts";

type HandOffPanelProps = {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
  /** The letter's text, kept with a request for information. */
  readonly letter: string;
  readonly toReview: ReactNode;
  /** Asks for a name first; undefined where the person has one. */
  readonly renderNaming: RenderNaming | undefined;
};

/** Draws what asks for the person's name; `onNamed` is called once it is stored. */
export type RenderNaming = (naming: {
  readonly onNamed: (named: Person) => void;
  readonly onClose: () => void;
}) => ReactNode;

/**
 * The nurse's closing action. What the criteria recommend takes one activation, because this page is
 * where it was read; anything else asks for the reason first. Whoever has no name yet is asked for it before that. A
 * closed review says so here.
 */
export function HandOffPanel({
  draft,
  assessment,
  person,
  letter,
  toReview,
  renderNaming,
}: HandOffPanelProps) {
  const { evaluation, problems } = assessment;
  const words = recommendationWords[evaluation.recommendation];
  const notFinal = notFinalInWords(assessment);
  const mode = advisoryModeOf(draft.record);
  const sign = useSignCase();
  const isHeld = caseWarnings(draft.record, assessment).some(isOpenWarning);
  const [asking, setAsking] = useState<HandOff>();
  // What asks stays until it is answered, also while the name is already known elsewhere on the page.
  const [naming, setNaming] = useState<{ handOff: HandOff; render: RenderNaming }>();
  const [refusal, setRefusal] = useState<StoreError | "not-saved">();

  const start = (handOff: HandOff, by: Person): void => {
    if (handOff.takesReason || problems.length > 0) setAsking(handOff);
    else void close(handOff, "", by);
  };

  const close = async (handOff: HandOff, reason: string, by: Person): Promise<void> => {
    setAsking(undefined);
    setRefusal(undefined);
    const { disposition } = handOff;
    const saved = await draft.autosave.flush();
    if (saved.kind !== "saved") {
      setRefusal("not-saved");
      return;
    }
    const record = draft.autosave.getDraft();
    const at = new Date().toISOString();
    const handedOff = { ...record, state: disposition };
    const signed = await sign.mutateAsync({
      record:
        disposition === "information-requested"
          ? withClockEvent(handedOff, {
              kind: disposition,
              at,
              reason: reasonToAsk(informationRequestOf(assessment), reason),
            })
          : handedOff,
      ifMatch: draft.autosave.getVersion(),
      determination: determinationOf(
        {
          caseId: record.id,
          disposition,
          reason,
          by,
          at,
          ...(disposition === "information-requested" ? { letter } : {}),
        },
        assessment,
      ),
    });
    if (signed.ok) draft.adopt({ value: signed.value, version: signed.version });
    else setRefusal(signed.error);
  };

  return (
    <section aria-labelledby="hand-off" className="grid gap-3">
      <h2 id="hand-off" tabIndex={-1} className="text-lg font-semibold">
        Hand off
      </h2>
      <DraftOwner draft={draft} reviewer={person.name} />
      {mode === "full" ? (
        <div>
          <p className="font-medium">{words.sentence}</p>
          <p className="text-ink-muted">{nextStepOf(assessment.set, evaluation.recommendation)}</p>
          {notFinal === "" ? null : <p className="mt-1 font-medium">{notFinal}</p>}
        </div>
      ) : (
        <p className="text-ink-muted">
          {advisoryOf(draft.record).hasNoCriteria === true
            ? "No criteria are on file for this request, so nothing is recommended. A physician advisor decides."
            : "State law doesn’t allow a recommendation here. You choose where the case goes."}
        </p>
      )}
      {problems.length === 0 ? null : (
        <Callout
          tone="warning"
          title={
            problems.length === 1
              ? "1 entry can’t be read and isn’t used"
              : `${String(problems.length)} entries can’t be read and aren’t used`
          }
        />
      )}
      {isHeld ? (
        <p id="held" className="font-medium">
          Correct or confirm each data warning above. Then you can hand off the case.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2 xl:grid">
        {handOffsOf(assessment, mode).map((handOff) => (
          <Button
            key={handOff.disposition}
            variant={handOff.isRecommended ? "primary" : "secondary"}
            size={handOff.isRecommended ? "large" : "medium"}
            disabled={sign.isPending || isHeld}
            onClick={() => {
              if (renderNaming === undefined) start(handOff, person);
              else setNaming({ handOff, render: renderNaming });
            }}
          >
            {handOff.label}
          </Button>
        ))}
        {toReview}
      </div>
      <div role="alert">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="The case was not handed off">
            {refusal === "not-saved"
              ? "The latest changes couldn’t be saved. They are still here."
              : refusalInWords(refusal)}
          </Callout>
        )}
      </div>
      <ReasonDialog
        handOff={asking}
        recommendation={words.short}
        notFinal={notFinal}
        unreadable={problems.length}
        onClose={() => setAsking(undefined)}
        onConfirm={(handOff, reason) => void close(handOff, reason, person)}
      />
      {naming?.render({
        onClose: () => setNaming(undefined),
        onNamed: (named) => {
          setNaming(undefined);
          // The draft that was begun without a name stays with the person.
          if (draft.record.assignee === person.name) draft.amend({ assignee: named.name });
          start(naming.handOff, named);
        },
      })}
    </section>
  );
}
