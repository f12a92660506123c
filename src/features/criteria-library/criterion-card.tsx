import { amountInWords, type Criterion, type CriteriaSet } from "#criteria";
import { type Definition, DefinitionList, StatusTag } from "#ui";
import { CitedEvidence } from "./cited-evidence.tsx";
import { CorrectionNote } from "./correction-note.tsx";
import { LinkedCard } from "./linked-card.tsx";
import { asSentence, limitNamed } from "./names.ts";
import { OriginTag } from "./origin-tag.tsx";
import { Outline } from "./outline.tsx";
import { limitsOfRule, ruleOutline } from "./rule-outline.ts";

export type CriterionCardProps = {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly isTarget: boolean;
};

/** Everything the set says about one criterion. */
export function CriterionCard({ set, criterion, isTarget }: CriterionCardProps) {
  const corrections = set.corrections.filter(
    ({ id, affects }) => id === criterion.correction || affects.includes(criterion.id),
  );
  return (
    <LinkedCard
      id={criterion.id}
      title={criterion.title}
      headingLevel={4}
      isTarget={isTarget}
      tags={
        <>
          <OriginTag origin={criterion.origin} />
          {criterion.advisory === true ? <StatusTag tone="neutral" label="Advisory only" /> : null}
        </>
      }
    >
      <p className="max-w-prose">{criterion.requirement}</p>
      <DefinitionList items={definitions(set, criterion)} />
      {corrections.map((correction) => (
        <CorrectionNote key={correction.id} correction={correction} />
      ))}
    </LinkedCard>
  );
}

function definitions(set: CriteriaSet, criterion: Criterion): readonly Definition[] {
  const limits = limitsOfRule(criterion.rule);
  const after = set.criteria.filter(({ id }) => criterion.after.includes(id));
  return [
    { term: "Reason", detail: criterion.rationale },
    { term: "Satisfied by", detail: criterion.satisfiedBy },
    ...(criterion.exceptionIs === undefined
      ? []
      : [{ term: "Exception", detail: criterion.exceptionIs }]),
    ...(limits.length === 0
      ? []
      : [{ term: "Thresholds", detail: <Thresholds set={set} names={limits} /> }]),
    { term: "How it is evaluated", detail: <Outline line={ruleOutline(set, criterion.rule)} /> },
    { term: "Required documentation", detail: asSentence(criterion.toShow) },
    ...(after.length === 0
      ? []
      : [{ term: "Only after", detail: <CriterionLinks criteria={after} /> }]),
    { term: "Evidence", detail: <CitedEvidence set={set} keys={criterion.evidence} /> },
  ];
}

function Thresholds({
  set,
  names,
}: {
  readonly set: CriteriaSet;
  readonly names: readonly string[];
}) {
  return (
    <ul className="grid gap-0.5">
      {names.map((name) => {
        const limit = limitNamed(set, name);
        if (limit === undefined) return null;
        return (
          <li key={name} data-threshold={name}>
            <span className="font-medium">{amountInWords(limit.value, limit.unit)}</span>:{" "}
            {limit.title}.{" "}
            <span className="text-ink-muted">
              {limit.provenance}.
              {limit.range === undefined
                ? ""
                : ` Plans may set ${String(limit.range.min)} to ${String(limit.range.max)}.`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function CriterionLinks({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {criteria.map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="inline-block min-h-6 text-accent underline underline-offset-3"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
