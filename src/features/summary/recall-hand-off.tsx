import { Undo2 } from "lucide-react";
import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { areLettersOn, type CaseDraft, commandFor, isTypedInto, useSignCase } from "#data";
import type { Assessment, Determination, Person, StoreError } from "#domain";
import { Button, Callout, UndoToast } from "#ui";
import { recallable, recalled, undoLeft } from "./recall.ts";
import { refusalInWords } from "./refusal-in-words.ts";

/**
 * Takes a hand-off back: in one step for ten seconds after it was recorded, later by its own button, until something
 * else is signed or a decision is begun.
 */
export function RecallHandOff({
  draft,
  determinations,
  assessment,
  person,
  now = Date.now,
}: {
  readonly draft: CaseDraft;
  readonly determinations: readonly Determination[];
  readonly assessment: Assessment;
  readonly person: Person;
  /** The present, in milliseconds. */
  readonly now?: () => number;
}) {
  const sign = useSignCase();
  const [refusal, setRefusal] = useState<StoreError>();
  const last = recallable(draft.record, determinations, person);

  const recall = async (): Promise<void> => {
    setRefusal(undefined);
    const at = new Date(now()).toISOString();
    const signed = await sign.mutateAsync({
      ...recalled(draft.record, assessment, { by: person, at }),
      ifMatch: draft.autosave.getVersion(),
    });
    if (signed.ok) draft.adopt({ value: signed.value, version: signed.version });
    else setRefusal(signed.error);
  };

  if (last === null) return null;
  return (
    <>
      <Button icon={<Undo2 />} disabled={sign.isPending} onClick={() => void recall()}>
        Recall the hand-off
      </Button>
      <UndoBar key={last.id} handOff={last} now={now} onUndo={() => void recall()} />
      <div role="alert">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="The hand-off was not recalled">
            {refusalInWords(refusal)}
          </Callout>
        )}
      </div>
    </>
  );
}

function UndoBar({
  handOff,
  now,
  onUndo,
}: {
  readonly handOff: Determination;
  readonly now: () => number;
  readonly onUndo: () => void;
}) {
  const [isOpen, setIsOpen] = useState(() => undoLeft(handOff, now()) > 0);
  const look = useEffectEvent(() => undoLeft(handOff, now()));
  useEffect(() => {
    if (!isOpen) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A machine that slept wakes its timers late: the clock on the wall says when it is over.
    const wait = (): void => {
      const left = look();
      if (left === 0) setIsOpen(false);
      else timer = setTimeout(wait, left);
    };
    wait();
    return () => clearTimeout(timer);
  }, [isOpen]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || isTypedInto(event) || !areLettersOn()) return;
    if (commandFor("day", event) !== "undo") return;
    event.preventDefault();
    onUndo();
  });
  // Before the page is painted: whoever sees it can press the key.
  useLayoutEffect(() => {
    const listening = new AbortController();
    document.addEventListener("keydown", (event) => onKey(event), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return (
    <UndoToast
      message={isOpen ? (words[handOff.disposition] ?? "The case was handed off.") : null}
      onAction={onUndo}
      onDismiss={() => setIsOpen(false)}
      stayFor={null}
    />
  );
}

const words: Readonly<Partial<Record<Determination["disposition"], string>>> = {
  "referred-to-physician": "The case was referred to the physician advisor.",
  "information-requested": "Information was requested.",
  "recommended-approval": "Approval was recommended.",
};
