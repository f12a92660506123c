import type { FactDefinition } from "#criteria";
import { CalendarRange } from "lucide-react";
import { type DateSpan, spanInWords } from "./date-span.ts";
import { useLiveValue } from "./live-value.ts";
import { QuestionField } from "./question-field.tsx";
import { useReview } from "./review-context.ts";

export type DateSpanGroupProps = {
  readonly span: DateSpan;
  readonly facts: {
    readonly from: FactDefinition;
    readonly to: FactDefinition;
    readonly otherwise: FactDefinition;
  };
  readonly saysAll: boolean;
};

/** Two dates and the stated span side by side, with the span that the dates give. */
export function DateSpanGroup({ span, facts, saysAll }: DateSpanGroupProps) {
  const { assessment } = useReview();
  const words = useLiveValue(assessment, (current) => spanInWords(span, current));
  return (
    <div className="grid gap-x-4 gap-y-4 rounded-lg border border-line bg-surface p-2.5 sm:grid-cols-2">
      <QuestionField fact={facts.from} saysAll={saysAll} />
      <QuestionField fact={facts.to} saysAll={saysAll} />
      <QuestionField fact={facts.otherwise} saysAll={saysAll} />
      <p
        data-span={span.otherwise}
        className={`flex items-start gap-2 self-end rounded-md bg-sunken px-2.5 py-1.5 text-sm ${
          words === undefined ? "text-ink-muted" : "text-ink"
        }`}
      >
        <CalendarRange aria-hidden="true" className="mt-px size-4 shrink-0 text-ink-muted" />
        {words === undefined ? (
          "With both dates, the duration is calculated here. Until then, the stated number is used."
        ) : (
          <span>
            <strong className="font-semibold">{words}</strong>, from the dates. The dates are used,
            not the stated number.
          </span>
        )}
      </p>
    </div>
  );
}
