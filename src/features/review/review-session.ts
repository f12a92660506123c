import { useEffect, useLayoutEffect, useState } from "react";
import { type Control, useForm, type UseFormReturn } from "react-hook-form";
import {
  type CriteriaSet,
  type FactPath,
  type FoundWarning,
  type ParameterValues,
  readerOf,
} from "#criteria";
import { type Autosave, useAutosave, useCaseStore } from "#data";
import {
  type Actor,
  assessAnswers,
  type Assessment,
  type CaseRecord,
  isQueue,
  newCaseId,
  sameJson,
  type Stamp,
  warningContextOf,
  withConfirmation,
} from "#domain";
import { createStore, type Store } from "#ui";
import { enteredAnswers } from "./entered-answers.ts";
import { noOffers, type RecordOffers } from "./passages/record-offers.ts";

/** Nested like the facts of the set; a leaf is an entry exactly as typed, `""` where there is none. */
export type Answers = Record<string, unknown>;

/** One case while it is open: its form, what the criteria say of it, and its way to the store. */
export type ReviewSession = {
  readonly control: Control<Answers>;
  readonly assessment: Store<Assessment>;
  /** What the record offers beside the questions, as far as it was read. */
  readonly offers: Store<RecordOffers>;
  /** The newest record, saved or not. */
  readonly draft: Store<CaseRecord>;
  readonly autosave: Autosave;
  /** Answers a question from outside its own control; the entry is as the control would give it. */
  readonly answer: (question: FactPath, entry: unknown) => void;
  /** Changes parts of the record that are not answers. */
  readonly amend: (change: Partial<CaseRecord>) => void;
  /** Says by name that a data warning is as documented, for the answers as they are. */
  readonly confirm: (warning: FoundWarning) => void;
  /**
   * Puts in place of the draft what an act on a passage made of it: one answer, its sources, and what was done. The
   * form, the evaluation and whose case it is follow, as if the answer had been given in its control.
   */
  readonly rewrite: (record: CaseRecord, question: FactPath) => void;
  /** Who acts now, for an act on a passage of the record. */
  readonly stamp: () => Stamp;
  /** The way to undo the last act on a passage, and whether the reviewer goes from passage to passage. */
  readonly lastAct: Store<LastAct>;
  /** Puts another version of the record into the form; it is on its way to the store already. */
  readonly showRecord: (record: CaseRecord) => void;
};

export type LastAct = {
  readonly undo: (() => void) | undefined;
  readonly isConfirming: boolean;
};

/**
 * Opens a case: one form, whose entries are evaluated at every keystroke before the browser paints and
 * are saved without a button. When the case was left with a draft that could not be saved, the form
 * starts from that draft. Later values of `record` are ignored; use a `key` for another case.
 * A case that nobody has taken becomes that of the `person` with the first answer.
 */
export function useReviewSession(
  record: CaseRecord,
  version: string,
  set: CriteriaSet,
  parameters: ParameterValues,
  person: Actor,
): ReviewSession {
  const reviewer = person.name;
  const autosave = useAutosave({ value: record, version });
  const form = useForm<Answers>({ defaultValues: { ...autosave.getDraft().answers } });
  const [session] = useState(() => createSession(form, autosave, set, parameters, person));

  useLayoutEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const answers = enteredAnswers(values);
          if (answers === undefined) return;
          session.assessment.set(
            assessAnswers(set, parameters, answers, contextNow(session.draft.get())),
          );
          const { assignee: assigned, answers: before, state: was } = session.draft.get();
          // What waits in a queue is taken by who answers first, as is what nobody has.
          const assignee = assigned === undefined || isQueue(assigned) ? reviewer : assigned;
          const state = was === "draft" ? "in-review" : was;
          // Putting another version into the form is no answer of whoever looks at it.
          session.amend(sameJson(before, answers) ? { answers } : { answers, assignee, state });
        },
      }),
    [form, session, set, parameters, reviewer],
  );
  useOtherWriters(session);
  return session;
}

function createSession(
  form: UseFormReturn<Answers>,
  autosave: Autosave,
  set: CriteriaSet,
  parameters: ParameterValues,
  person: Actor,
): ReviewSession {
  const assess = (of: CaseRecord) => assessAnswers(set, parameters, of.answers, contextNow(of));
  const record = autosave.getDraft();
  const draft = createStore(record);
  const offers = createStore(noOffers);
  const assessment = createStore(assess(record));
  return {
    control: form.control,
    assessment,
    offers,
    draft,
    autosave,
    stamp: () => ({ id: newCaseId(), by: person, at: new Date().toISOString() }),
    lastAct: createStore<LastAct>({ undo: undefined, isConfirming: false }),
    rewrite(next, question) {
      const { answers } = draft.get();
      const kept = { ...next, answers };
      draft.set(kept);
      autosave.update(kept);
      const entry = readerOf(question)(next.answers);
      if (sameJson(entry, readerOf(question)(answers))) return;
      form.setValue(question, entry ?? "", { shouldDirty: true });
    },
    answer(question, entry) {
      form.setValue(question, entry, { shouldDirty: true });
    },
    amend(change) {
      const next = { ...draft.get(), ...change };
      draft.set(next);
      // What is doubtful depends on the date of birth as well.
      if (change.member !== undefined) assessment.set(assess(next));
      autosave.update(next);
    },
    confirm(warning) {
      const at = new Date().toISOString();
      const dataConfirmations = withConfirmation(draft.get(), warning, person, at);
      const next = { ...draft.get(), dataConfirmations };
      draft.set(next);
      autosave.update(next);
      void autosave.flush();
    },
    showRecord(next) {
      draft.set(next);
      assessment.set(assess(next));
      form.reset({ ...next.answers });
    },
  };
}

function contextNow(record: CaseRecord) {
  return warningContextOf(record, new Date().toISOString());
}

/** While nothing here is unsaved, what another tab saves simply appears; otherwise saving will tell. */
function useOtherWriters({ autosave, showRecord, draft }: ReviewSession): void {
  const store = useCaseStore();
  const caseId = draft.get().id;
  useEffect(
    () =>
      store.watch({ caseId }, (change) => {
        if (change.source !== "elsewhere" || autosave.getState().kind !== "saved") return;
        void store.get(caseId).then((stored) => {
          if (!stored.ok || autosave.getState().kind !== "saved") return;
          autosave.adopt({ value: stored.value, version: stored.version });
          showRecord(stored.value);
        });
      }),
    [store, caseId, autosave, showRecord],
  );
}
