import {
  answerInWords,
  type Evaluation,
  type FoundWarning,
  nextStepOf,
  readerOf,
  type Recommendation,
  recommendationWords,
  routeWords,
} from "#criteria";
import { recommendationTone, statusCountInWords, statusTone } from "#data";
import { classNames, LiveRegion, StatusTag } from "#ui";
import {
  CircleCheck,
  FileQuestionMark,
  FileSearch,
  ListTodo,
  type LucideIcon,
  Siren,
  Stethoscope,
} from "lucide-react";
import { countStatuses } from "./count-statuses.ts";
import { factAt, usePanelCase } from "./panel-context.ts";

/** The recommendation in its own words, who it goes to, and the tally of criteria behind it. */
export function RecommendationBanner({
  evaluation,
  warnings,
}: {
  readonly evaluation: Evaluation;
  readonly warnings: readonly FoundWarning[];
}) {
  const { recommendation, route, criteria, codingQueries } = evaluation;
  const words = recommendationWords[recommendation];
  const { set } = usePanelCase().assessment;
  const Icon = icons[recommendation];
  const tone = recommendationTone[recommendation];
  return (
    <div className={classNames("rounded-lg border px-3 py-2.5", box[tone])}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <Icon aria-hidden="true" className={classNames("mt-px size-5.5", ink[tone])} />
        <div>
          <p className="text-lg font-semibold text-pretty text-ink">{words.sentence}</p>
          <p className="text-sm text-ink">{nextStepOf(set, recommendation)}</p>
          {recommendation === "safety-review" ? <ListedFlags /> : null}
        </div>
      </div>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-t border-line-strong/40 pt-2 text-sm text-ink">
        <dt className="text-ink-muted">Route</dt>
        <dd className="font-medium">{routeWords[route]}</dd>
        <dt className="text-ink-muted">Criteria</dt>
        <dd className="flex flex-wrap items-center gap-x-3">
          {countStatuses(criteria).map(({ status, count }) => (
            <StatusTag
              key={status}
              tone={statusTone[status]}
              look="plain"
              label={statusCountInWords(count, status)}
            />
          ))}
        </dd>
        {codingQueries.length === 0 ? null : (
          <>
            <dt className="text-ink-muted">Coding</dt>
            <dd>
              <StatusTag
                tone="warning"
                look="plain"
                icon={FileSearch}
                label={
                  codingQueries.length === 1
                    ? "1 open query"
                    : `${String(codingQueries.length)} open queries`
                }
              />
            </dd>
          </>
        )}
        {warnings.length === 0 ? null : (
          <>
            <dt className="text-ink-muted">Answers</dt>
            <dd>
              <StatusTag
                tone="warning"
                look="plain"
                label={
                  warnings.length === 1
                    ? "1 conflict between answers: check before relying on this"
                    : `${String(warnings.length)} conflicts between answers: check before relying on this`
                }
              />
            </dd>
          </>
        )}
      </dl>
      <LiveRegion>{`Recommendation: ${words.sentence}`}</LiveRegion>
    </div>
  );
}

function ListedFlags() {
  const { set, facts } = usePanelCase().assessment;
  const { list } = set.urgentReview;
  const definition = factAt(set, list);
  if (definition === undefined) return null;
  return (
    <p className="mt-1 text-sm font-medium text-ink">
      {definition.label}: {answerInWords(definition, readerOf(list)(facts))}
    </p>
  );
}

const icons = {
  approve: CircleCheck,
  "request-information": FileQuestionMark,
  incomplete: ListTodo,
  deny: Stethoscope,
  "safety-review": Siren,
} as const satisfies Record<Recommendation, LucideIcon>;

const box = {
  positive: "border-positive-line bg-positive-soft",
  info: "border-info-line bg-info-soft",
  critical: "border-critical-line bg-critical-soft",
  warning: "border-warning-line bg-warning-soft",
  neutral: "border-line-strong bg-surface",
  muted: "border-line bg-sunken",
} as const;

const ink = {
  positive: "text-positive",
  info: "text-info",
  critical: "text-critical",
  warning: "text-warning",
  neutral: "text-ink-muted",
  muted: "text-ink-muted",
} as const;
