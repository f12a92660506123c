import { createContext, type ReactNode, use } from "react";
import type { CriterionAgreement, Disagreement, QuestionAgreement } from "#domain";
import { Disclosure, Table } from "#ui";
import { agreedInWords, kappaInWords } from "./words.ts";

/** The way to a case whose second review is finished. */
export type RenderToCase = (caseId: string, words: string) => ReactNode;

export const ToCase = createContext<RenderToCase>((_caseId, words) => words);

/** Every criterion with its kappa, or why there is none. */
export function CriterionTable({ rows }: { readonly rows: readonly CriterionAgreement[] }) {
  return (
    <Table caption="Agreement by criterion: Cohen’s kappa with 95% confidence interval">
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
        {rows.map((row) => (
          <CriterionRow key={row.criterion.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

/** Questions with a difference stand in the open; those without are one line that opens. */
export function Questions({ all }: { readonly all: readonly QuestionAgreement[] }) {
  const alike = all.filter(({ disagreements }) => disagreements.length === 0);
  const different = all
    .filter(({ disagreements }) => disagreements.length > 0)
    .toSorted((one, other) => other.disagreements.length - one.disagreements.length);
  return (
    <>
      {different.length === 0 ? null : (
        <QuestionTable caption="Questions answered differently" rows={different} />
      )}
      {alike.length === 0 ? null : (
        <Disclosure
          summary={
            alike.length === 1
              ? "1 question had the same answer in every case"
              : `${alike.length} questions had the same answer in every case`
          }
        >
          <QuestionTable caption="Questions answered the same" rows={alike} />
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
  const renderToCase = use(ToCase);
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
            {renderToCase(caseId, `Case ${caseId.slice(0, 8)}`)}: first “{first}”, second “{second}”
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
