import type { ReactNode } from "react";
import { type Control, useWatch } from "react-hook-form";
import { useRecordText } from "#data";
import type { CoverConcern } from "#records";
import { Button, Callout, Entered } from "#ui";
import type { ArrivedValue } from "./arrived-value.ts";
import { concernInWords } from "./concern-words.ts";
import type { Fax } from "./fax-context.ts";
import { Source } from "./fax-field.tsx";
import { entriesOf, fieldsOfFax, isBlank } from "./fax-values.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** What was read of the fax so far, what has to be looked at, and one click for every value that is clear. */
export function FaxPanel({
  fax,
  concerns,
  control,
  data,
  children,
}: {
  readonly fax: Fax;
  readonly concerns: readonly CoverConcern[];
  readonly control: Control<NewCaseEntries>;
  /** What is to be said of a request that came as data, in place of what is said of a fax. */
  readonly data: ReactNode;
  /** Which files are in the case. */
  readonly children: ReactNode;
}) {
  const { pagesRead, pagesTotal, unreadable } = useRecordText();
  const isDone = pagesRead >= pagesTotal;
  const entries = useWatch({ control, compute: (all: NewCaseEntries) => all });
  // What was typed stays as it is: only empty fields are filled.
  const clear = fax.proposals.filter(
    (proposal) => proposal.isSure && isBlank(entries, entriesOf(proposal, fax.planZone)),
  );
  const title = data === null ? "From the fax" : "From the request data";
  return (
    <section aria-label={title} className="grid gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {data}
      <p role="status" className="text-ink-muted">
        {pagesTotal === 0 && data === null
          ? "Reading the fax…"
          : isDone
            ? data === null
              ? `${countOf(pagesTotal, "page")} read.`
              : ""
            : `${String(pagesRead)} of ${countOf(pagesTotal, "page")} read…`}{" "}
        {unreadable.length === 0
          ? ""
          : `${countOf(unreadable.length, "page")} couldn’t be read: look at ${unreadable.length === 1 ? "it" : "them"} yourself.`}
      </p>
      {data === null &&
      isDone &&
      pagesTotal > 0 &&
      !fax.proposals.some(({ field }) => field === "received") ? (
        <p className="text-ink-muted">
          The fax doesn’t show when it was received. Enter the date and time.
        </p>
      ) : null}
      {children}
      {clear.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            onClick={() => {
              clear.forEach(fax.onUse);
              focusFirst(clear);
            }}
          >
            Use {countOf(clear.length, "clear value")}
          </Button>
          <p className="min-w-56 flex-1 text-sm text-ink-muted">
            Or press Enter in an empty field to use the value offered below it. Check each value
            against its source. Nothing is stored until you create the case.
          </p>
        </div>
      )}
      {concerns.map((concern) => {
        const { title, next } = concernInWords(concern);
        return (
          <Callout key={`${concern.kind} ${title}`} tone="warning" title={title}>
            <p>{next}</p>
            <ul className="mt-1 grid gap-0.5 text-sm">
              {concern.mentions.map((mention) => (
                <li
                  key={`${mention.document} ${String(mention.page)} ${String(mention.span.start)}`}
                >
                  <span className="font-medium">
                    <Entered text={mention.value} />
                  </span>
                  : <Source mention={mention} fax={fax} />
                </li>
              ))}
            </ul>
          </Callout>
        );
      })}
    </section>
  );
}

/** The button is gone once it was pressed: the check of the values begins at the first of them. */
function focusFirst([first]: readonly ArrivedValue[]): void {
  if (first !== undefined) document.getElementById(fieldsOfFax[first.field][0])?.focus();
}

function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
