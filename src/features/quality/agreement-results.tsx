import { useMemo } from "react";
import { type Agreement, agreementOf, type Sample, type SecondReview } from "#domain";
import { Button, Callout } from "#ui";
import { Download } from "lucide-react";
import { agreementCsv } from "./agreement-csv.ts";
import { CriterionTable, Questions, type RenderToCase, ToCase } from "./agreement-tables.tsx";
import { KappaView } from "./kappa-view.tsx";
import { usePairs } from "./use-pairs.ts";
import { agreedInWords, kappaInWords } from "./words.ts";

type AgreementResultsProps = {
  readonly sample: Sample;
  readonly finished: readonly SecondReview[];
  readonly renderToCase: RenderToCase;
  readonly saveFile: (name: string, text: string) => void;
};

/** What came of the second reviews that are finished. */
export function AgreementResults({
  sample,
  finished,
  renderToCase,
  saveFile,
}: AgreementResultsProps) {
  const found = usePairs(sample, finished);
  const agreement = useMemo(() => agreementOf(found?.pairs ?? []), [found]);
  return (
    <section aria-labelledby="agreement" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="agreement" className="text-lg font-semibold">
          Agreement
        </h2>
        {agreement === null ? null : (
          <Button
            size="small"
            icon={<Download />}
            onClick={() =>
              saveFile(`agreement-${sample.id.slice(0, 8)}.csv`, agreementCsv(sample, agreement))
            }
          >
            Export as CSV
          </Button>
        )}
      </div>
      {found !== undefined && found.missing > 0 ? (
        <Callout tone="warning" title={`${found.missing} finished reviews can’t be compared`}>
          Their case was deleted, or was decided with criteria this release doesn’t have.
        </Callout>
      ) : null}
      {agreement === null ? (
        <p className="text-ink-muted">Nothing to compare until a second review is finished.</p>
      ) : (
        <ToCase value={renderToCase}>
          <Results agreement={agreement} />
        </ToCase>
      )}
    </section>
  );
}

function Results({ agreement }: { readonly agreement: Agreement }) {
  const { pairs, recommendation, criteria, questions } = agreement;
  return (
    <>
      <p>
        {pairs === 1 ? "1 case" : `${pairs} cases`} compared. The recommendation was the same in{" "}
        {agreedInWords(recommendation.kappa)}; Cohen’s kappa with 95% interval:{" "}
        {kappaInWords(recommendation.kappa)}.
      </p>
      <KappaView agreement={agreement} />
      <CriterionTable rows={criteria} />
      <Questions all={questions} />
    </>
  );
}
