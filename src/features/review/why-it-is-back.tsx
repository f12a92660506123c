import { Undo2 } from "lucide-react";
import { actionOf, type CaseRecord, personInWords, useDeterminations } from "#cases";

/**
 * On top of a review that came back: who sent it back or opened it again, and why, in that person's own
 * words.
 */
export function WhyItIsBack({ record: { id, state } }: { readonly record: CaseRecord }) {
  return state === "returned-to-nurse" || state === "reopened" ? (
    <Reason caseId={id} state={state} />
  ) : null;
}

function Reason({
  caseId,
  state,
}: {
  readonly caseId: string;
  readonly state: "returned-to-nurse" | "reopened";
}) {
  const lines = useDeterminations(caseId);
  const line =
    lines.data?.ok === true
      ? lines.data.value.items.findLast((one) => actionOf(one) === actions[state])
      : undefined;
  if (line === undefined) return null;
  return (
    <section
      aria-label={titles[state]}
      className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-2 lg:px-6"
    >
      <Undo2 aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="min-w-0">
        <p>
          <strong className="font-semibold">{titles[state]}</strong> by{" "}
          {personInWords(line.recordedBy)}{" "}
          <time dateTime={line.recordedAt} className="text-ink-muted">
            {moment.format(Date.parse(line.recordedAt))}
          </time>
        </p>
        <p className="max-w-prose whitespace-pre-line">{line.rationale}</p>
      </div>
    </section>
  );
}

const actions = { "returned-to-nurse": "return-to-nurse", reopened: "reopen" } as const;

const titles = {
  "returned-to-nurse": "Returned to the nurse",
  reopened: "Reopened for reconsideration",
} as const;

const moment = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" });
