import type { Criterion, CriterionResult } from "#criteria";
import { statusWords } from "#criteria";
import { statusTone } from "#data";
import { decisionFields, foundAgainst, pickableCriteria, pickedOf, topicOf, viewOf } from "#domain";
import { Callout, Disclosure, Question, StatusTag, TextArea } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { OpenedPages } from "./opened-pages.tsx";

/**
 * What a decision against the request rests on: what was found against it, and what the physician picks with
 * a reason. Missing paper is never among it by itself; where no judgement is shown, nothing is proposed.
 */
export function ReliedOnField() {
  const { assessment, draft, advisory } = useDecisionPage();
  const { evaluation } = assessment;
  const isFull = advisory.mode === "full";
  const against = isFull ? foundAgainst(draft, evaluation) : [];
  const pickable = pickableCriteria(evaluation, advisory.mode);
  const picked = pickedOf(draft, evaluation, advisory.mode);
  if (!isFull) {
    return (
      <>
        <PickField
          label="Criteria the decision is based on"
          hint="The notice names each of them, with your reason."
          pickable={pickable}
        />
        <OpenedPages />
      </>
    );
  }
  const picks =
    pickable.length === 0 ? null : (
      <PickField
        label="Also base the decision on this"
        hint="Not documented. The notice names the ones you choose, with your reason, and lists the others as records that can still be sent."
        pickable={pickable}
      />
    );
  return (
    <div role="group" aria-labelledby="rests-on" className="grid gap-2">
      <h3 id="rests-on" className="font-semibold">
        Basis of the decision
      </h3>
      {against.length === 0 ? (
        <div id={picks === null ? decisionFields.reliedOn : undefined} tabIndex={-1}>
          <Callout
            tone="warning"
            title="You have no findings against the request yet"
            headingLevel={4}
          >
            {picks === null
              ? "Give your view of what is not met above, or disagree with a criterion you find not met."
              : "Missing documentation alone is a reason to request information, not to decide against the request. Request information, or choose below what the decision is based on and say why."}
          </Callout>
        </div>
      ) : (
        <ul className="grid gap-1">
          {against.map((result) => (
            <li
              key={result.criterion.id}
              className="flex flex-wrap items-baseline justify-between gap-x-3"
            >
              <span className="min-w-0">{result.criterion.title}</span>
              <StatusTag
                tone={statusTone[result.status]}
                look="plain"
                label={`${statusWords[result.status]}${
                  viewOf(draft, result)?.agrees === false ? ": you disagree" : ""
                }`}
              />
            </li>
          ))}
        </ul>
      )}
      {picks === null || against.length === 0 ? (
        picks
      ) : (
        <Disclosure
          look="plain"
          isOpenAtFirst={picked.length > 0}
          summary="Not documented (not a denial reason on its own)"
          aside={String(pickable.length)}
        >
          {picks}
        </Disclosure>
      )}
    </div>
  );
}

/** Criteria to pick from, none of them chosen beforehand; each that is picked asks why. */
function PickField({
  label,
  hint,
  pickable,
}: {
  readonly label: string;
  readonly hint: string;
  readonly pickable: readonly CriterionResult[];
}) {
  const { draft, amend, advisory } = useDecisionPage();
  // As the page beside names it: where no judgement is shown, a title would read like one.
  const nameOf = (criterion: Criterion) =>
    advisory.mode === "full" ? criterion.title : topicOf(criterion);
  const toggle = (id: string, isChosen: boolean) =>
    amend((before) => ({
      ...before,
      reliedOn: isChosen ? [...before.reliedOn, id] : before.reliedOn.filter((one) => one !== id),
    }));
  return (
    <div className="grid gap-2">
      <Question id={decisionFields.reliedOn} kind="group" label={label} hint={hint}>
        <div className="grid gap-1">
          {pickable.map(({ criterion }) => (
            <label key={criterion.id} className="flex min-h-7 items-start gap-2">
              <input
                type="checkbox"
                className="mark mt-0.75"
                checked={draft.reliedOn.includes(criterion.id)}
                onChange={({ target }) => toggle(criterion.id, target.checked)}
              />
              {nameOf(criterion)}
            </label>
          ))}
        </div>
      </Question>
      {pickable
        .filter(({ criterion }) => draft.reliedOn.includes(criterion.id))
        .map(({ criterion }) => (
          <PickReason key={criterion.id} id={criterion.id} title={nameOf(criterion)} />
        ))}
    </div>
  );
}

function PickReason({ id, title }: { readonly id: string; readonly title: string }) {
  const { draft, amend } = useDecisionPage();
  const reasons = draft.reliedReasons ?? [];
  return (
    <Question
      id={decisionFields.reliedReason(id)}
      label={`Why the decision is based on this: ${title}`}
      hint="In your own words. The notice quotes them."
    >
      <TextArea
        rows={2}
        value={reasons.find(({ criterion }) => criterion === id)?.reason ?? ""}
        onChange={({ target: { value } }) =>
          amend((before) => ({
            ...before,
            reliedReasons: [
              ...(before.reliedReasons ?? []).filter(({ criterion }) => criterion !== id),
              { criterion: id, reason: value },
            ],
          }))
        }
      />
    </Question>
  );
}
