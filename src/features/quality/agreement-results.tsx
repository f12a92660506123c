import { useMemo } from "react";
import {
  type Agreement,
  agreementOf,
  type CriterionAgreement,
  type Disagreement,
  type QuestionAgreement,
  type Sample,
  type SecondReview,
} from "#cases";
import { Button, Callout, Disclosure, Table } from "#ui";
import { Download } from "lucide-react";
import { agreementCsv } from "./agreement-csv.ts";
import { KappaView } from "./kappa-view.tsx";
import { usePairs } from "./use-pairs.ts";
import { agreedInWords, kappaInWords } from "./words.ts";

type AgreementResultsProps = {
  readonly sample: Sample;
  readonly finished: readonly SecondReview[];
  readonly saveFile: (name: string, text: string) => void;
};

/** What came of the second reviews that are finished. */
export function AgreementResults({ sample, finished, saveFile }: AgreementResultsProps) {
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
        <Callout tone="warning" title={`${found.missing} finished reviews cannot be compared`}>
          Their case was deleted, or was decided under criteria this release does not hold.
        </Callout>
      ) : null}
      {agreement === null ? (
        <p className="text-ink-muted">Nothing to compare until a second review is finished.</p>
      ) : (
        <Results agreement={agreement} />
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
        {agreedInWords(recommendation.kappa)}; Cohen’s kappa with its 95 % interval:{" "}
        {kappaInWords(recommendation.kappa)}.
      </p>
      <KappaView agreement={agreement} />
      <Table caption="Agreement by criterion: Cohen’s kappa with its 95 % confidence interval">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="number">
              Same status
            </th>
            <th scope="col">Kappa (interval)</th>
            <th scope="col">Cases that differ</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((row) => (
            <CriterionRow key={row.criterion.id} row={row} />
          ))}
        </tbody>
      </Table>
      <Questions all={questions} />
    </>
  );
}

/** Questions with a difference stand in the open; those without are one line that opens. */
function Questions({ all }: { readonly all: readonly QuestionAgreement[] }) {
  const alike = all.filter(({ disagreements }) => disagreements.length === 0);
  const different = all
    .filter(({ disagreements }) => disagreements.length > 0)
    .toSorted((one, other) => other.disagreements.length - one.disagreements.length);
  return (
    <>
      {different.length === 0 ? null : (
        <QuestionTable caption="Questions that were answered differently" rows={different} />
      )}
      {alike.length === 0 ? null : (
        <Disclosure
          summary={
            alike.length === 1
              ? "1 question was answered alike in every case"
              : `${alike.length} questions were answered alike in every case`
          }
        >
          <QuestionTable caption="Questions that were answered alike" rows={alike} />
        </Disclosure>
      )}
    </>
  );
}

function QuestionTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly QuestionAgreement[];
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" className="number">
            Same answer
          </th>
          <th scope="col">Cases that differ</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QuestionRow key={row.fact.path} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function CriterionRow({
  row: { criterion, kappa, disagreements },
}: {
  readonly row: CriterionAgreement;
}) {
  return (
    <tr>
      <th scope="row">{criterion.title}</th>
      <td className="number">{agreedInWords(kappa)}</td>
      <td>{kappaInWords(kappa)}</td>
      <td>
        <Disagreements of={criterion.title} all={disagreements} />
      </td>
    </tr>
  );
}

function QuestionRow({ row }: { readonly row: QuestionAgreement }) {
  const { fact, compared, agreed, disagreements } = row;
  return (
    <tr>
      <th scope="row">{fact.label}</th>
      <td className="number">{agreedInWords({ agreed, n: compared })}</td>
      <td>
        <Disagreements of={fact.label} all={disagreements} />
      </td>
    </tr>
  );
}

function Disagreements({
  of,
  all,
}: {
  readonly of: string;
  readonly all: readonly Disagreement[];
}) {
  if (all.length === 0) return <span className="text-ink-muted">None</span>;
  return (
    <Disclosure
      look="plain"
      summary={
        <>
          {all.length}
          <span className="sr-only"> in: {of}</span>
        </>
      }
    >
      <ul className="grid gap-1">
        {all.map(({ caseId, first, second }) => (
          <li key={caseId}>
            <span className="text-ink-muted">Case {caseId.slice(0, 8)}:</span> first “{first}”,
            second “{second}”
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
