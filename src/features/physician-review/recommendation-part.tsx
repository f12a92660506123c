import { dayInWords, notFinalInWords } from "#domain";
import { memo } from "react";
import { Scale, Siren } from "lucide-react";
import {
  answerInWords,
  readerOf,
  recommendationWords,
  setInWords,
  type Status,
  statusWords,
} from "#criteria";
import { recommendationTone, statusCountInWords, statusTone } from "#data";
import {
  type Advisory,
  advisoryInWords,
  citedPlacesOf,
  decidingCriteria,
  stateRuleInWords,
} from "#domain";
import { CitationLine } from "./cited-answers.tsx";
import { Callout, classNames, StatusTag } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { PageSection } from "./page-section.tsx";

/** A red flag stands before everything else, and is no failure of a criterion. */
export const RedFlags = memo(function RedFlags() {
  const { assessment } = useDecisionPage();
  const { set, facts, evaluation } = assessment;
  if (evaluation.route !== "physician-advisor-urgent") return null;
  const { list, because } = set.urgentReview;
  const fact = set.facts.find(({ path }) => path === list);
  if (fact === undefined) return null;
  return (
    <section
      aria-labelledby="red-flags"
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-lg border-2 border-critical-solid bg-critical-soft px-4 py-3"
    >
      <Siren aria-hidden="true" className="mt-0.5 size-6 text-critical" />
      <div>
        <h2 id="red-flags" className="text-lg font-semibold text-critical">
          Red flag: review this first
        </h2>
        <p className="text-lg font-medium">{answerInWords(fact, readerOf(list)(facts))}</p>
        <p>{because} This is about safety, apart from the criteria below.</p>
      </div>
    </section>
  );
});

/** Criteria recommendation, or why the law of the state keeps that from being shown. */
export const RecommendationPart = memo(function RecommendationPart() {
  const { assessment, advisory } = useDecisionPage();
  const { recommendation, criteria, criteriaSet, asOf } = assessment.evaluation;
  const advised = advisoryInWords(advisory);
  if (advised !== undefined) {
    return (
      <Callout tone="info" title={advised.title}>
        {advised.text}
      </Callout>
    );
  }
  const words = recommendationWords[recommendation];
  const notFinal = notFinalInWords(assessment);
  const counts = order.flatMap((status) => {
    const count = criteria.filter(
      (one) => one.criterion.advisory !== true && one.status === status,
    ).length;
    return count === 0 ? [] : [{ status, count }];
  });
  return (
    <PageSection title="Criteria recommendation">
      <div
        className={classNames(
          "rounded-lg border px-4 py-3",
          box[recommendationTone[recommendation]],
        )}
      >
        <p className="text-2xl font-semibold text-balance">{words.sentence}</p>
        {notFinal === "" ? null : <p className="font-medium">{notFinal}</p>}
        <p className="mt-1 flex flex-wrap gap-x-3">
          {counts.map(({ status, count }) => (
            <StatusTag
              key={status}
              tone={statusTone[status]}
              look="plain"
              label={statusCountInWords(count, status)}
            />
          ))}
        </p>
        <DecidingFacts />
        <p className="mt-2 flex items-start gap-1.5 text-sm text-ink-muted">
          <Scale aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          Evaluated with {setInWords(criteriaSet)}
          {asOf === undefined ? "" : `, as of ${dayInWords(asOf)}`}.{" "}
          {advisory.jurisdiction === undefined
            ? "No state is recorded for this review, so the recommendation is shown."
            : `State of review: ${advisory.jurisdiction}.`}
        </p>
        <StateRule advisory={advisory} />
      </div>
    </PageSection>
  );
});

/** Of these there is no page to cite. */
const silent: ReadonlySet<Status> = new Set(["not-documented", "unanswered"] as const);

/** The two or three facts that it turns on, each with its page of the record one click away. */
function DecidingFacts() {
  const { assessment, reasons, record } = useDecisionPage();
  const deciding = decidingCriteria(assessment.evaluation);
  if (deciding.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2">
      <h3 className="font-semibold">Deciding facts</h3>
      <ol className="mt-1 grid list-decimal gap-1.5 pl-5">
        {deciding.map((result) => {
          const { criterion, status } = result;
          const places = citedPlacesOf(result, assessment, record);
          return (
            <li key={criterion.id}>
              <p className="max-w-prose">
                <span className="font-medium">{criterion.title}</span>{" "}
                <span className="text-ink-muted">({statusWords[status].toLowerCase()}).</span>{" "}
                {reasons.get(criterion.id)?.sentence}
              </p>
              {places.length > 0 ? (
                <CitationLine places={places} />
              ) : silent.has(status) ? null : (
                <p className="text-sm text-ink-muted">No page is cited.</p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** What the state asks of a review with a tool in it, said to whoever relies on the recommendation. */
function StateRule({ advisory }: { readonly advisory: Advisory }) {
  const sentences = stateRuleInWords(advisory);
  return sentences.length === 0 ? null : (
    <p className="mt-1 max-w-prose text-sm text-ink-muted">{sentences.join(" ")}</p>
  );
}

const order: readonly Status[] = [
  "not-met",
  "not-documented",
  "unanswered",
  "exception",
  "met",
  "not-applicable",
];

const box = {
  positive: "border-positive-line bg-positive-soft",
  info: "border-info-line bg-info-soft",
  critical: "border-critical-line bg-critical-soft",
  warning: "border-warning-line bg-warning-soft",
  neutral: "border-line-strong bg-surface",
  muted: "border-line bg-sunken",
} as const;
