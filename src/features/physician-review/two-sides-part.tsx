import { memo } from "react";
import type { Evidence, EvidenceTies, ProcedureRow } from "#criteria";
import { policyOf, readerOf } from "#criteria";
import { Disclosure, StatusTag, type Tone } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** Disputed evidence, side by side: the guideline and whom it speaks of; the papers on the procedure. */
export const TwoSidesPart = memo(function TwoSidesPart() {
  const { assessment, reasons, advisory } = useDecisionPage();
  const { set, facts, evaluation } = assessment;
  const ties = policyOf(set)?.evidenceTies;
  const guideline = set.evidence.find(({ key }) => key === ties?.guideline?.evidence);
  const procedure = set.procedures.rows.find(
    ({ id }) => id === readerOf(set.procedures.fact)(facts),
  );
  if (ties?.guideline === undefined || guideline === undefined) return null;
  const keys = procedure === undefined ? [] : (ties.byProcedure[procedure.id] ?? []);
  const papers = set.evidence.filter(({ key }) => keys.includes(key));
  const scope = evaluation.criteria.find(({ criterion }) =>
    criterion.evidence.includes(guideline.key),
  );
  const inForce = new Set([
    ...evaluation.criteria
      .filter(({ status }) => status !== "not-applicable")
      .map(({ criterion }) => criterion.id),
    ...(advisory.mode === "full" ? evaluation.pitfalls.map(({ id }) => id) : []),
  ]);
  const corrections = set.corrections.filter(({ affects }) =>
    affects.some((id) => inForce.has(id)),
  );
  return (
    <Disclosure headingLevel={2} summary="Two sides of the evidence">
      <p className="mb-2 max-w-prose text-ink-muted">
        They disagree, and neither decides a case alone.
      </p>
      <div className="grid gap-2 md:grid-cols-2">
        <Side title="The guideline">
          <Paper evidence={guideline} />
          <p>{scopeInWords(ties.guideline, procedure)}</p>
          {scope === undefined || advisory.mode !== "full" ? null : (
            <p className="text-ink-muted">Here: {reasons.get(scope.criterion.id)?.sentence}</p>
          )}
        </Side>
        <Side title={procedure === undefined ? "The procedure" : procedure.label}>
          <p>
            Grade in the clinical source:{" "}
            <span className="font-medium">
              {procedure === undefined || procedure.sourceGrade === ""
                ? "none given"
                : procedure.sourceGrade}
            </span>
          </p>
          {papers.length === 0 ? (
            <p>No published evidence is on file for this procedure.</p>
          ) : (
            papers.map((evidence) => <Paper key={evidence.key} evidence={evidence} />)
          )}
        </Side>
      </div>
      {corrections.length === 0 ? null : (
        <Disclosure
          headingLevel={3}
          summary="Where these criteria differ from their clinical source"
          aside={String(corrections.length)}
        >
          <dl className="grid gap-3">
            {corrections.map(({ id, sourceSays, setSays, because }) => (
              <div key={id} className="max-w-prose">
                <dt>The source: {sourceSays}</dt>
                <dd className="font-medium">These criteria: {setSays}</dd>
                <dd className="text-ink-muted">{because}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </Disclosure>
  );
});

/** What the guideline says of the requested procedure, in the words of the set. */
function scopeInWords(
  { scope, otherwise, whenUnnamed }: NonNullable<EvidenceTies["guideline"]>,
  procedure: ProcedureRow | undefined,
): string {
  if (procedure === undefined) return whenUnnamed;
  return scope.find(({ column, is }) => procedure.columns[column] === is)?.says ?? otherwise;
}

function Side({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid content-start gap-2 rounded-lg border border-line bg-surface px-4 py-3">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  );
}

function Paper({ evidence: { citation, state, note } }: { readonly evidence: Evidence }) {
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StatusTag tone={tones[state]} label={stateWords[state]} />
        <span>{citation}</span>
      </p>
      <p className="text-ink-muted">{note}</p>
    </div>
  );
}

const tones = {
  confirmed: "positive",
  likely: "info",
  unconfirmed: "warning",
} as const satisfies Record<Evidence["state"], Tone>;

const stateWords = {
  confirmed: "Confirmed",
  likely: "Likely (full text not checked)",
  unconfirmed: "Unconfirmed (no publication found)",
} as const satisfies Record<Evidence["state"], string>;
