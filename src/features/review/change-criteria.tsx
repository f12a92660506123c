import {
  type CriteriaSet,
  currentSets,
  documentationOnly,
  referenceOf,
  setInWords,
} from "#criteria";
import { useValuesInForce } from "#data";
import { type AnsweredQuestion, changeCriteria } from "#domain";
import { Button, Callout, Entered, Question, SelectField } from "#ui";
import { useState } from "react";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Which criteria the case is evaluated with, and the way to others. */
export function CaseCriteria() {
  const { assessment, mayChangeCriteria } = useReview();
  const set = useLiveValue(assessment, (current) => current.set);
  const [isChanging, setIsChanging] = useState(false);
  return (
    <section aria-labelledby="case-criteria" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id="case-criteria">
          <span className="font-semibold">Criteria:</span> {setInWords(referenceOf(set))}
        </p>
        {mayChangeCriteria && !isChanging ? (
          <Button size="small" onClick={() => setIsChanging(true)}>
            Change criteria
          </Button>
        ) : null}
      </div>
      {isChanging ? <OtherCriteria from={set} onCancel={() => setIsChanging(false)} /> : null}
    </section>
  );
}

/** The criteria to choose from, and what becomes of the answers, before anything changes. */
function OtherCriteria({
  from,
  onCancel,
}: {
  readonly from: CriteriaSet;
  readonly onCancel: () => void;
}) {
  const { draft, amend, autosave } = useReview();
  const [chosen, setChosen] = useState("");
  const [isUnsaved, setIsUnsaved] = useState(false);
  const answers = useLiveValue(draft, (record) => record.answers);
  const parametersFrom = useLiveValue(draft, (record) => record.parametersFrom);
  const inForceFor = useValuesInForce();
  const others = [...currentSets, documentationOnly].filter(({ id }) => id !== from.id);
  const to = others.find(({ id }) => id === chosen);
  const outcome = to === undefined ? undefined : outcomeOf(to);

  function outcomeOf(chosenSet: CriteriaSet) {
    const inForce = inForceFor(chosenSet);
    if (inForce === undefined) return undefined;
    const record = parametersFrom === undefined ? { answers } : { answers, parametersFrom };
    return changeCriteria(record, { from, to: chosenSet, inForce });
  }

  const change = async (): Promise<void> => {
    if (outcome === undefined) return;
    amend(outcome.change);
    const saved = await autosave.flush();
    setIsUnsaved(saved.kind !== "saved");
  };

  return (
    <div className="grid gap-3 rounded-lg border border-line bg-sunken px-3 py-2.5">
      <Question id="other-criteria" label="Evaluate the case with">
        <SelectField
          value={chosen}
          emptyLabel="Choose"
          onChange={({ target }) => setChosen(target.value)}
          options={others.map((set) => ({ value: set.id, label: setInWords(referenceOf(set)) }))}
        />
      </Question>
      <div role="status">
        {outcome === undefined ? null : (
          <div className="grid gap-2">
            <p>
              {outcome.carriedOver.length === 1
                ? "1 answer carries over."
                : `${String(outcome.carriedOver.length)} answers carry over.`}{" "}
              Nothing is deleted: the other answers stay with the case and count again if you change
              back. The plan’s usual values of the new criteria apply.
            </p>
            <Questions
              title="The new criteria do not take these answers. Answer them again"
              questions={outcome.notTaken}
            />
            <Questions title="The new criteria don’t ask for" questions={outcome.notAsked} />
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="small"
          disabled={outcome === undefined}
          onClick={() => void change()}
        >
          Change criteria
        </Button>
        <Button size="small" onClick={onCancel}>
          Keep these criteria
        </Button>
      </div>
      <div role="alert">
        {isUnsaved ? (
          <Callout tone="critical" title="The change is not saved yet">
            It is still here. Wait until “Saved” appears, or try again.
          </Callout>
        ) : null}
      </div>
    </div>
  );
}

function Questions({
  title,
  questions,
}: {
  readonly title: string;
  readonly questions: readonly AnsweredQuestion[];
}) {
  if (questions.length === 0) return null;
  return (
    <div>
      <p className="font-medium">{title}</p>
      <div role="region" tabIndex={0} aria-label={title} className="max-h-48 overflow-y-auto">
        <ul className="list-disc pl-5 marker:text-ink-muted">
          {questions.map(({ path, label, words }) => (
            <li key={path}>
              {label}: <Entered isSentence text={words} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
