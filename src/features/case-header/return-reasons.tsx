import { momentInWords } from "#data";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import {
  actionOf,
  type CaseState,
  type Determination,
  personInWords,
  type Reopening,
  reopeningOf,
  stateWords,
} from "#domain";
import { Entered } from "#ui";

export type ReturnReasonsProps = {
  readonly state: CaseState;
  /** Every determination of the case, oldest first. */
  readonly determinations: readonly Determination[];
  /** The way to what was signed, in the app's own addresses. */
  readonly renderToSigned: (words: string) => ReactNode;
};

/** Why a case came back, in the words of whoever sent it; nothing for one that did not. */
export function ReturnReasons({ state, determinations, renderToSigned }: ReturnReasonsProps) {
  const reopening = reopeningOf(determinations);
  const returned =
    state === "returned-to-nurse"
      ? determinations.findLast((determination) => actionOf(determination) === "return-to-nurse")
      : undefined;
  return (
    <>
      {reopening === undefined ? null : (
        <Reason
          title={actionOf(reopening.determination) === "open-appeal" ? "Appealed" : "Reopened"}
          determination={reopening.determination}
        >
          <DecidedBefore {...reopening} />
          {reopening.decided.length === 0 ? null : renderToSigned("View the signed decision")}
        </Reason>
      )}
      {returned === undefined ? null : (
        <Reason title="Returned to the nurse" determination={returned} />
      )}
    </>
  );
}

function Reason({
  title,
  determination,
  children,
}: {
  readonly title: string;
  readonly determination: Determination;
  readonly children?: ReactNode;
}) {
  return (
    <section
      aria-label={title}
      className="-mx-4 -mt-4 mb-4 flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-2 lg:-mx-6 lg:px-6 print:hidden"
    >
      <Undo2 aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="min-w-0 flex-1">
        <p>
          <strong className="font-semibold">{title}</strong> by{" "}
          <Entered text={personInWords(determination.recordedBy)} />{" "}
          <Moment at={determination.recordedAt} />
        </p>
        <p className="max-w-prose whitespace-pre-line">
          <Entered text={determination.rationale} />
        </p>
        {children}
      </div>
    </section>
  );
}

function DecidedBefore({ decided }: Reopening) {
  const deciders = new Set(
    decided
      .filter(({ decision }) => decision !== undefined && decision.outcome !== "withdrawn")
      .map(({ recordedBy }) => recordedBy.name),
  );
  return (
    <>
      {decided.map(({ id, decision, recordedBy, recordedAt }) => (
        <p key={id}>
          Before: <strong>{stateWords[decision?.outcome ?? "withdrawn"]}</strong>, signed by{" "}
          <Entered text={personInWords(recordedBy)} /> <Moment at={recordedAt} />
        </p>
      ))}
      {deciders.size === 0 ? null : (
        <p>
          A different physician advisor decides now, not{" "}
          <Entered isSentence text={[...deciders].join(" or ")} />.
        </p>
      )}
    </>
  );
}

function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} className="text-ink-muted">
      {momentInWords(at)}
    </time>
  );
}
