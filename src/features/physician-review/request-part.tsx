import { memo } from "react";
import { useDecisionPage } from "./decision-page-context.ts";
import { answerInWords, readerOf, requestPaths, servicePaths } from "#criteria";
import { Entered, DefinitionList } from "#ui";
import { PageSection } from "./page-section.tsx";

/** What is requested, and what its code means. */
export const RequestPart = memo(function RequestPart() {
  const { assessment, record } = useDecisionPage();
  const { set, facts, evaluation } = assessment;
  const { title, explanation } = set.coding.descriptor;
  const asked = shown.flatMap((path) => {
    const fact = set.facts.find((one) => one.path === path);
    const answer = readerOf(path)(facts);
    if (fact === undefined || answer === undefined) return [];
    return [{ term: fact.label, detail: answerInWords(fact, answer) }];
  });
  const from = [record.request.requestingProvider, record.request.facility].filter(
    (part) => part.trim() !== "",
  );
  return (
    <PageSection title="Request">
      <div className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3 lg:grid-cols-2">
        <DefinitionList
          items={[
            ...asked,
            ...(from.length === 0
              ? []
              : [{ term: "Requested by", detail: <Entered text={from.join(", ")} /> }]),
          ]}
        />
        <div className="max-lg:border-t max-lg:border-line max-lg:pt-2">
          <h3 className="font-semibold">{title}</h3>
          <p className="max-w-prose">{explanation}</p>
          {evaluation.codingQueries.map((query) => (
            <p key={query.id} className="mt-1 max-w-prose">
              <span className="font-medium">Open question for a coder: {query.title}.</span>{" "}
              {query.explanation}
            </p>
          ))}
        </div>
      </div>
    </PageSection>
  );
});

const shown = [
  requestPaths.procedure,
  requestPaths.procedureDescription,
  requestPaths.cptCode,
  requestPaths.diagnosisCodes,
  requestPaths.urgency,
  servicePaths.units,
  servicePaths.site,
  servicePaths.side,
  servicePaths.serviceFrom,
  servicePaths.serviceThrough,
  servicePaths.otherServices,
];
