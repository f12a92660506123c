import {
  allReads,
  type CriteriaSet,
  notDocumented,
  type Requirement,
  type RequirementKind,
} from "#criteria";
import { StatusTag, type Tone } from "#ui";
import { useId } from "react";
import { arrangeRequirements, type PlacedRequirement } from "./arrange-requirements.ts";
import { usePanelCase } from "./panel-context.ts";
import { PanelSection } from "./panel-section.tsx";

export type RequirementSectionProps = {
  readonly set: CriteriaSet;
  readonly requirements: readonly Requirement[];
};

/** Needed to meet criteria, numbered along the clinical path and split by what is missing. */
export function RequirementSection({ set, requirements }: RequirementSectionProps) {
  const parts = arrangeRequirements(set, requirements);
  return (
    <PanelSection
      id="requirements"
      title="Needed to meet criteria"
      count={requirements.length}
      lead={parts.length === 0 ? undefined : "Numbered in clinical order."}
    >
      {parts.length === 0 ? (
        <p className="text-sm text-ink-muted">Nothing further needed.</p>
      ) : (
        <div className="grid gap-3 rounded-lg border border-line bg-surface px-3 py-2.5">
          {parts.map(({ kind, items }) => (
            <RequirementList key={kind} kind={kind} items={items} />
          ))}
        </div>
      )}
    </PanelSection>
  );
}

function RequirementList({
  kind,
  items,
}: {
  readonly kind: RequirementKind;
  readonly items: readonly PlacedRequirement[];
}) {
  const id = useId();
  const { label, tone, meaning } = kindLook[kind];
  return (
    <div>
      <h4 id={id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <StatusTag tone={tone} label={`${label}: ${String(items.length)}`} look="plain" />
        <span className="font-normal text-ink-muted">{meaning}</span>
      </h4>
      <ol aria-labelledby={id} className="mt-1 grid list-none gap-1">
        {items.map(({ position, requirement, onlyAfter }) => (
          <li
            key={requirement.criterion.id}
            value={position}
            data-requirement={requirement.criterion.id}
            data-position={position}
            data-kind={kind}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1.5 text-sm"
          >
            <span className="text-end text-ink-muted">{position}.</span>
            <span>
              {asSentence(requirement.criterion.toShow)}
              <MissingAnswers criterionId={requirement.criterion.id} kind={kind} />
              {onlyAfter === undefined ? null : (
                <span className="block text-xs text-ink-muted">Only after: {onlyAfter}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Of a criterion with several parts, only those that the record is silent about. */
function MissingAnswers({
  criterionId,
  kind,
}: {
  readonly criterionId: string;
  readonly kind: RequirementKind;
}) {
  const { reasons } = usePanelCase();
  const reason = kind === "missing-paper" ? reasons().get(criterionId) : undefined;
  if (reason === undefined || reason.parts.length === 0) return null;
  const missing = allReads(reason).filter((read) => read.answer === notDocumented);
  if (missing.length === 0) return null;
  return (
    <span className="block text-xs text-ink-muted">
      Not documented: {missing.map((read) => read.label).join(", ")}
    </span>
  );
}

function asSentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const kindLook = {
  "missing-care": {
    label: "Not done",
    tone: "critical",
    meaning: "documented as not done or not met",
  },
  "missing-paper": {
    label: "Not documented",
    tone: "warning",
    meaning: "the record was reviewed and doesn’t show it",
  },
  "not-looked-at": {
    label: "Not reviewed yet",
    tone: "neutral",
    meaning: "question not answered yet",
  },
} as const satisfies Record<RequirementKind, { label: string; tone: Tone; meaning: string }>;
