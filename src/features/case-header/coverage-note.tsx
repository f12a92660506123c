import { coverageOf, findSet, policyOf, readAnswers } from "#criteria";
import type { CaseRecord } from "#domain";
import { Callout } from "#ui";
import { useMemo } from "react";

/** Says where a payer's own coverage rules come before the criteria of this case; nothing where none is known. */
export function CoverageNote({
  record: { criteriaSet, answers },
}: {
  readonly record: Pick<CaseRecord, "criteriaSet" | "answers">;
}) {
  const rule = useMemo(() => {
    const found = findSet(criteriaSet);
    if (!found.ok) return undefined;
    const rules = policyOf(found.set)?.coverage ?? [];
    return coverageOf(rules, found.set, readAnswers(found.set, answers).facts);
  }, [criteriaSet, answers]);
  if (rule === undefined) return null;
  return (
    <div className="mb-4 max-w-5xl">
      <Callout tone={rule.betterPolicy === undefined ? "info" : "warning"} title={rule.title}>
        {rule.explanation}{" "}
        <span className="text-sm text-ink-muted">
          Source: {rule.source.citation} ({rule.source.state}).
          {rule.betterPolicy === undefined ? "" : " Open Case details to change the criteria."}
        </span>
      </Callout>
    </div>
  );
}
