import {
  allReads,
  amountInWords,
  type Criterion,
  type Reason,
  statusWords,
  type ThresholdRead,
} from "#criteria";
import { statusTone } from "#data";
import { dataQuoteInWords, reasonsOf } from "#domain";
import { Entered, StatusTag } from "#ui";
import { citationInWords } from "./citation-in-words.ts";
import { Jump } from "./jump.tsx";
import { usePanelCase } from "./panel-context.ts";

/** Why a criterion has its status in this case. Drawn only while its row is open. */
export function CriterionWhy({ criterion }: { readonly criterion: Criterion }) {
  const reason = reasonsOf(usePanelCase().assessment).get(criterion.id);
  if (reason === undefined) return null;
  return (
    <div className="grid gap-2" data-why={criterion.id}>
      <p className="text-base">
        <Entered isSentence text={reason.sentence} />
      </p>
      {reason.parts.length === 0 ? null : <Parts reason={reason} />}
      <FactsRead reason={reason} />
      <Thresholds thresholds={thresholdsOf(reason)} />
    </div>
  );
}

function Parts({ reason }: { readonly reason: Reason }) {
  return (
    <div>
      <p className="text-xs text-ink-muted">{reason.rule === "any" ? "Any one" : "All required"}</p>
      <ul className="mt-0.5 grid gap-1 border-l border-line pl-3">
        {reason.parts.map((part, index) => (
          // The parts of a rule never move, and two may read the same.
          <li
            key={index}
            data-part-status={part.status}
            className="grid grid-cols-[7.25rem_minmax(0,1fr)] items-start gap-x-2"
          >
            <StatusTag
              tone={statusTone[part.status]}
              label={statusWords[part.status]}
              look="plain"
            />
            <div>
              {part.parts.length === 0 ? (
                <Entered isSentence text={part.sentence} />
              ) : (
                <Parts reason={part} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The answers behind the status, each with where in the record it was found. */
function FactsRead({ reason }: { readonly reason: Reason }) {
  const { citations, change } = usePanelCase();
  const reads = allReads(reason);
  if (reads.length === 0) return null;
  return (
    <div>
      <p className="text-xs text-ink-muted">Based on</p>
      <dl className="grid grid-cols-[fit-content(60%)_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5">
        {reads.map(({ path, words }) => {
          const citation = citations[path];
          return (
            <div key={path} data-fact={path} className="contents">
              <dt>
                <Jump path={path} />
              </dt>
              <dd className="font-medium">
                <Entered isSentence text={words} />
              </dd>
              {change.openQuestions.includes(path) ? (
                <dd data-can-change={path} className="col-span-2 pl-3 text-xs text-ink-muted">
                  An answer can change the recommendation
                </dd>
              ) : null}
              {citation === undefined ? null : (
                <dd className="col-span-2 pl-3 text-xs text-ink-muted">
                  <Entered isSentence text={citationInWords(citation)} />
                  {citation.quote === undefined ? null : (
                    <q className="ml-1">
                      <Entered text={dataQuoteInWords(citation.quote, citation)} />
                    </q>
                  )}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Thresholds({ thresholds }: { readonly thresholds: readonly ThresholdRead[] }) {
  if (thresholds.length === 0) return null;
  return (
    <div>
      <p className="text-xs text-ink-muted">
        {thresholds.length === 1 ? "Threshold" : "Thresholds"}
      </p>
      <ul className="grid gap-0.5">
        {thresholds.map(({ name, title, value, unit, provenance }) => (
          <li key={name} data-threshold={name}>
            {title}: <span className="font-medium">{amountInWords(value, unit)}</span>
            <span className="block text-xs text-ink-muted">{provenance}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function thresholdsOf(reason: Reason): readonly ThresholdRead[] {
  const own = reason.threshold === undefined ? [] : [reason.threshold];
  return [...own, ...reason.parts.flatMap(thresholdsOf)];
}
