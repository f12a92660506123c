import type { FactDefinition } from "#criteria";
import { caseWarnings, confirmationInWords, sameJson } from "#domain";
import { classNames, ConfirmWarning, LiveRegion } from "#ui";
import { Info, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { notesBeside, notesInStep, othersOf } from "./answer-notes.ts";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** What does not go together with this answer, and the way to the answers it should be compared with. */
export function QuestionWarnings({ fact }: { readonly fact: FactDefinition }) {
  const { assessment, goTo, confirm, isReadOnly, draft } = useReview();
  const confirmations = useLiveValue(draft, ({ dataConfirmations }) => dataConfirmations);
  const notes = useLiveValue(
    assessment,
    (current) =>
      notesBeside(fact, current).map(({ id, kind, message, whatToDo, facts, warning }) => ({
        warning,
        id,
        kind,
        message,
        whatToDo,
        others: othersOf({ id, kind, message, facts }, fact.path, current).map(
          ({ path, label }) => ({ path, label }),
        ),
      })),
    sameJson,
  );
  return notes.map(({ id, kind, message, whatToDo, others, warning }) => {
    const isDispute = kind === "dispute";
    const [found] =
      warning === undefined
        ? []
        : caseWarnings(confirmations === undefined ? {} : { dataConfirmations: confirmations }, {
            warnings: [warning],
          });
    const Icon = isDispute ? TriangleAlert : Info;
    return (
      <div
        key={id}
        data-note={id}
        className="mt-1.5 flex max-w-2xl items-start gap-1.5 text-sm text-ink"
      >
        <Icon
          aria-hidden="true"
          className={classNames(
            "mt-px size-4 shrink-0",
            isDispute ? "text-warning" : "text-ink-muted",
          )}
        />
        <p className="min-w-0">
          <span className={isDispute ? "font-medium text-warning" : "font-medium"}>
            {sentence(message)}
          </span>{" "}
          {whatToDo}
          {others.length === 0 ? null : (
            <span className="text-ink-muted">
              {" "}
              Compare:{" "}
              {others.map(({ path, label }, index) => (
                <span key={path}>
                  {index === 0 ? "" : ", "}
                  <button
                    type="button"
                    onClick={() => goTo(path)}
                    className="min-h-6 rounded-sm text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent pointer-coarse:min-h-10"
                  >
                    {label}
                  </button>
                </span>
              ))}
            </span>
          )}
          {found?.isToConfirm === true ? (
            <span className="mt-1 block">
              <ConfirmWarning
                message={message}
                confirmed={found.confirmation && confirmationInWords(found.confirmation)}
                onConfirm={isReadOnly ? undefined : () => confirm(found)}
              />
            </span>
          ) : null}
        </p>
      </div>
    );
  });
}

/** Says a note aloud, politely, when it appears; what stood there before is not said again. */
export function AnnouncedWarnings({ step }: { readonly step: string }) {
  const { assessment } = useReview();
  const notes = useLiveValue(
    assessment,
    (current) => notesInStep(step, current).map(({ id, message }) => ({ id, message })),
    sameJson,
  );
  const [known, setKnown] = useState(notes);
  const [words, setWords] = useState("");
  if (known !== notes) {
    const fresh = notes.filter(({ id }) => !known.some((one) => one.id === id));
    setKnown(notes);
    setWords(fresh.map(({ message }) => sentence(message)).join(" "));
  }
  return <LiveRegion>{words}</LiveRegion>;
}

function sentence(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}
