import {
  criteriaSets,
  type CriteriaSet,
  policyOf,
  publishedVersion,
  type Recommendation,
  recommendationWords,
  referenceOf,
} from "#criteria";
import { dayInWords } from "#domain";
import { DefinitionList } from "#ui";
import { addressOf } from "./address.ts";
import { parts } from "./contents.ts";
import { PagePart } from "./page-part.tsx";

/** What the set is, how it comes to a recommendation, and what it never does. */
export function AboutPart({ set }: { readonly set: CriteriaSet }) {
  const counting = set.criteria.filter(({ advisory }) => advisory !== true).length;
  return (
    <PagePart id={parts.about} title="About these criteria">
      <DefinitionList
        items={[
          { term: "For", detail: set.scope },
          { term: "Version", detail: <Version set={set} /> },
          {
            term: "Contents",
            detail: `${String(counting)} required criteria and ${String(
              set.criteria.length - counting,
            )} advisory, ${String(set.pitfalls.length)} pitfalls, ${String(
              set.coding.queries.length,
            )} coding checks, ${String(set.evidence.length)} citations`,
          },
          ...(policyOf(set)?.coverage ?? []).map((rule) => ({
            term: "Medicare Advantage",
            detail: `${rule.title}. ${rule.explanation} Source: ${rule.source.citation} (${rule.source.state}).`,
          })),
        ]}
      />
      <div className="grid gap-4 lg:grid-cols-2 print:grid-cols-2">
        <div>
          <h3 className="font-semibold">How a recommendation is made</h3>
          <p className="text-ink-muted">The first that applies:</p>
          <ol className="mt-1 grid list-decimal gap-1.5 pl-5 marker:text-ink-muted">
            {steps.map(({ when, recommendation }) => (
              <li key={recommendation}>
                {when}
                <span className="block font-medium">
                  {recommendationWords[recommendation].sentence}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3 className="font-semibold">What these criteria never do</h3>
          <ul className="mt-1 grid list-disc gap-1.5 pl-5 marker:text-ink-muted">
            {never.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </div>
    </PagePart>
  );
}

/** The version with its published hash, which every evaluation carries, and the other versions there are. */
function Version({ set }: { readonly set: CriteriaSet }) {
  const published = publishedVersion(referenceOf(set));
  const others = criteriaSets.filter(({ id, version }) => id === set.id && version !== set.version);
  return (
    <>
      {set.version}
      {published === undefined
        ? ", a draft that is not published"
        : `, published ${dayInWords(published.publishedOn)}`}
      {published === undefined ? null : (
        <span className="block text-sm text-ink-muted">
          SHA-256 of its data: <code className="break-all">{published.sha256}</code>
        </span>
      )}
      {others.length === 0 ? null : (
        <span className="block">
          Other versions:{" "}
          {others.map((other) => (
            <a
              key={other.version}
              href={addressOf(referenceOf(other))}
              className="mr-2 inline-block min-h-6 text-accent underline underline-offset-3"
            >
              {other.version}
            </a>
          ))}
        </span>
      )}
    </>
  );
}

/** The order of the engine's own rule (`recommend`), in words. */
const steps: readonly { readonly when: string; readonly recommendation: Recommendation }[] = [
  { when: "A red flag is listed", recommendation: "safety-review" },
  { when: "Any criterion is not met", recommendation: "deny" },
  { when: "Any criterion is not reviewed yet", recommendation: "incomplete" },
  {
    when: "Any criterion is not documented, or a coding query is open",
    recommendation: "request-information",
  },
  { when: "Otherwise", recommendation: "approve" },
];

const never: readonly string[] = [
  "They never decide. They recommend; a person decides, and only a physician can decide against a request.",
  "They never count missing documentation against a request. What is not documented leads to a request for records, not to a referral.",
  "They never treat an open question as yes or no.",
  "They never count an advisory criterion, a pitfall or a warning.",
  "They never overstate the evidence.",
  "They never use today’s date. A case is evaluated by the dates in it.",
];
