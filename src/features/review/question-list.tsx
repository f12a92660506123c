import type { FactDefinition } from "#criteria";
import { DateSpanGroup } from "./date-span-group.tsx";
import { type DateSpan, dateSpans } from "./date-span.ts";
import { QuestionField } from "./question-field.tsx";
import { useReview } from "./review-context.ts";

export type QuestionListProps = {
  readonly facts: readonly FactDefinition[];
  readonly saysAll: boolean;
};

/** Questions in the order of the set; those of one span of dates stand together. */
export function QuestionList({ facts, saysAll }: QuestionListProps) {
  const { assessment } = useReview();
  const { set } = assessment.get();
  const spans = dateSpans(set).flatMap((span) => spanWithin(span, facts));
  return (
    <div className="grid gap-5">
      {facts.map((fact) => {
        const of = spans.find(({ members }) => Object.values(members).includes(fact));
        if (of === undefined)
          return <QuestionField key={fact.path} fact={fact} saysAll={saysAll} />;
        return of.members.from === fact ? (
          <DateSpanGroup key={fact.path} span={of.span} facts={of.members} saysAll={saysAll} />
        ) : null;
      })}
    </div>
  );
}

function spanWithin(span: DateSpan, facts: readonly FactDefinition[]) {
  const at = (path: string) => facts.find((fact) => fact.path === path);
  const [from, to, otherwise] = [at(span.from), at(span.to), at(span.otherwise)];
  return from === undefined || to === undefined || otherwise === undefined
    ? []
    : [{ span, members: { from, to, otherwise } }];
}
