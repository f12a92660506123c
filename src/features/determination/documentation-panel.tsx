import {
  type Advisory,
  advisoryInWords,
  type Assessment,
  type Documentation,
  documentationOf,
  documentationWords,
  type DocumentedCriterion,
} from "#domain";
import { Callout, StatusTag, type Tone } from "#ui";
import { EntryProblems } from "./entry-problems.tsx";
import { Jump } from "./jump.tsx";
import { PanelRow, PanelRows } from "./panel-row.tsx";

/**
 * The panel where a state's law forbids an automated suggestion against a request, or no criteria are on file: what
 * is documented and what is not. No recommendation, no tally, no word on whether it is enough.
 */
export function DocumentationPanel({
  panelId,
  assessment,
  advisory,
}: {
  readonly panelId: string;
  readonly assessment: Assessment;
  readonly advisory: Advisory;
}) {
  const words = advisoryInWords(advisory);
  return (
    <section
      aria-labelledby={panelId}
      data-advisory={advisory.mode}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <h2 id={panelId} className="text-lg font-semibold">
        What is documented
      </h2>
      {words === undefined ? null : (
        <Callout tone="info" title={words.title}>
          {words.text}
        </Callout>
      )}
      <EntryProblems problems={assessment.problems} warnings={assessment.warnings} />
      <PanelRows>
        {documentationOf(assessment).map((one) => (
          <DocumentationRow key={one.criterion.id} documented={one} />
        ))}
      </PanelRows>
    </section>
  );
}

function DocumentationRow({
  documented: { criterion, topic, documentation, reads },
}: {
  readonly documented: DocumentedCriterion;
}) {
  return (
    <PanelRow
      data-criterion={criterion.id}
      data-documentation={documentation}
      title={topic}
      aside={
        <StatusTag
          tone={tones[documentation]}
          label={documentationWords[documentation]}
          look="plain"
        />
      }
    >
      <p>What the criterion asks: {criterion.requirement}</p>
      <dl className="grid grid-cols-[fit-content(60%)_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5">
        {reads.map(({ path, words }) => (
          <div key={path} className="contents">
            <dt>
              <Jump path={path} />
            </dt>
            <dd className="font-medium">{words}</dd>
          </div>
        ))}
      </dl>
    </PanelRow>
  );
}

const tones: Readonly<Record<Documentation, Tone>> = {
  documented: "info",
  "in-part": "neutral",
  "not-documented": "neutral",
  open: "muted",
};
