import type { FactDefinition } from "#criteria";
import {
  addSource,
  type CaseRecord,
  type JsonValue,
  markPassage,
  type Passage,
  proposedValueInWords,
  type Stamp,
  takeNone,
  takeProposal,
  undoAction,
} from "#domain";
import { flushSync } from "react-dom";
import { focusQuestion } from "../focus-question.ts";
import { useNotice } from "../notice-context.ts";
import { useReview } from "../review-context.ts";
import { reviewSettings } from "../review-settings.ts";
import { focusPassage, passagesBeside } from "./focus-passage.ts";

export type PassageActs = {
  /** The value becomes the answer, or an item of it, and the passage its source. */
  readonly take: (value: JsonValue, source: Passage) => void;
  /** There are none: every source denies it, or the reviewer says so. */
  readonly takeNone: (sources: readonly [Passage, ...Passage[]]) => void;
  readonly addSource: (source: Passage) => void;
  readonly dismiss: (source: Passage) => void;
  readonly restore: (source: Passage) => void;
};

/** What a reviewer may do with the passages beside a question. Each is said, and can be undone. */
export function usePassageActs(fact: FactDefinition): PassageActs {
  const { draft, rewrite, stamp, isMoving, moveOnOffered, lastAct } = useReview();
  const say = useNotice();
  const { path, label } = fact;

  const act = (
    change: (record: CaseRecord, stamp: Stamp) => CaseRecord,
    source: Passage,
    words: string,
  ): boolean => {
    // The next question is not there yet: a key pressed now was meant for it.
    if (isMoving()) return false;
    const before = draft.get();
    const changed = change(before, stamp());
    if (changed === before) return false;
    flushSync(() => rewrite(changed, path));
    const after = draft.get();
    const undo = () => {
      lastAct.set({ ...lastAct.get(), undo: undefined });
      const undone = undoAction(draft.get(), { before, after, path, source }, stamp());
      if (undone === undefined) {
        say({ message: `${label} was changed since. Nothing was undone.` });
        return;
      }
      flushSync(() => rewrite(undone, path));
      say({ message: `Undone: ${label}` });
      focusPassage(path);
    };
    lastAct.set({ ...lastAct.get(), undo });
    say({ message: words, onUndo: undo });
    return true;
  };
  /** Where the passage went the focus stays beside its question. */
  const stay = () => {
    if (document.activeElement === document.body && !focusPassage(path)) focusQuestion(path);
  };
  /** To the next passage to be confirmed: of this question, where one is left, or of the next one. */
  const goOn = () => {
    if (!reviewSettings().movesOn) {
      stay();
      return;
    }
    const next = passagesBeside(path).find((one) => one.dataset["passageAct"] === "offered");
    if (next === undefined) moveOnOffered(path);
    else next.focus();
  };
  return {
    take(value, source) {
      const words = `Confirmed: ${label}, ${proposedValueInWords(fact, value)}`;
      const offer = { fact, value, source };
      if (act((record, by) => takeProposal(record, offer, by), source, words)) goOn();
    },
    takeNone(sources) {
      const words = `Confirmed: ${label}, ${proposedValueInWords(fact, [])}`;
      if (act((record, by) => takeNone(record, fact, sources, by), sources[0], words)) goOn();
    },
    addSource(source) {
      const words = `Source added: ${label}, ${source.document}, page ${String(source.page)}`;
      if (act((record, by) => addSource(record, path, source, by), source, words)) stay();
    },
    dismiss(source) {
      const words = `Marked as not about this question: ${label}`;
      if (act((record, by) => markPassage(record, path, source, "dismissed", by), source, words))
        stay();
    },
    restore(source) {
      const words = `Shown again: ${label}`;
      if (act((record, by) => markPassage(record, path, source, "restored", by), source, words))
        stay();
    },
  };
}
