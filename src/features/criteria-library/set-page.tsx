import { type CriteriaSet, policyOf, withOwnValues } from "#criteria";
import { Button, Disclosure } from "#ui";
import { Download, Printer } from "lucide-react";
import { AboutPart } from "./about-part.tsx";
import {
  CodingPart,
  CorrectionPart,
  EvidencePart,
  PitfallPart,
  WarningPart,
} from "./check-parts.tsx";
import { ClinicalPath } from "./clinical-path.tsx";
import { contentsOf, groupId, parts } from "./contents.ts";
import { CriterionCard } from "./criterion-card.tsx";
import { PagePart } from "./page-part.tsx";
import { ParameterTable, ProcedureTableView } from "./set-tables.tsx";
import { TableOfContents } from "./table-of-contents.tsx";
import { saveQuestionnaire } from "./save-questionnaire.ts";
import { useHashTarget } from "./use-hash-target.ts";
import { useIsWide } from "./use-is-wide.ts";

/** The page of any one set: nothing here knows which. */
export function SetPage({ set: given }: { readonly set: CriteriaSet }) {
  const set = withOwnValues(given);
  const target = useHashTarget();
  const isWide = useIsWide();
  const contents = <TableOfContents contents={contentsOf(set)} target={target} />;
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
      <div className="lg:sticky lg:top-4 lg:-m-1 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:p-1 print:hidden">
        {isWide ? contents : <Disclosure summary="Contents and search">{contents}</Disclosure>}
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1">
            <h1 tabIndex={-1} className="text-2xl font-semibold">
              {policyOf(set)?.name ?? set.title}
            </h1>
            <p className="text-ink-muted">
              {set.title}, version {set.version}
            </p>
          </div>
          <div className="flex flex-wrap gap-2 print:hidden">
            <Button icon={<Download />} onClick={() => void saveQuestionnaire(given)}>
              Questionnaire as FHIR
            </Button>
            <Button
              icon={<Printer />}
              onClick={() => {
                window.print();
              }}
            >
              Print
            </Button>
          </div>
        </div>
        <PagePart id={parts.path} title="Clinical path">
          <ClinicalPath set={set} />
        </PagePart>
        <AboutPart set={set} />
        <PagePart
          id={parts.procedures}
          title="Procedures"
          lead="What may be requested under this code. The columns determine which criteria apply."
        >
          <ProcedureTableView set={set} />
        </PagePart>
        <PagePart
          id={parts.parameters}
          title="Plan parameters"
          lead="Plans differ. Each case records the values used to evaluate it."
        >
          <ParameterTable set={set} />
        </PagePart>
        <PagePart
          id={parts.criteria}
          title="Criteria"
          lead="Unless a criterion says otherwise, an open question leaves it “not reviewed yet” and missing documentation leaves it “not documented”. Neither is ever “not met”."
        >
          {set.groups.map((group) => (
            <section
              key={group.id}
              aria-labelledby={groupId(group.id)}
              className="grid grid-cols-[minmax(0,1fr)] gap-2"
            >
              <h3
                id={groupId(group.id)}
                tabIndex={-1}
                className="mt-2 scroll-mt-4 text-sm font-medium text-ink-muted break-after-avoid"
              >
                {group.title}
              </h3>
              {set.criteria
                .filter((criterion) => criterion.group === group.id)
                .map((criterion) => (
                  <CriterionCard
                    key={criterion.id}
                    set={set}
                    criterion={criterion}
                    isTarget={target === criterion.id}
                  />
                ))}
            </section>
          ))}
        </PagePart>
        <PitfallPart set={set} target={target} />
        <CodingPart set={set} target={target} />
        <WarningPart set={set} />
        <CorrectionPart set={set} />
        <EvidencePart set={set} target={target} />
      </div>
    </div>
  );
}
