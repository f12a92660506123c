export { proposalActionInWords, proposedValueInWords } from "./action-in-words.ts";
export { valueAt } from "./answer-at.ts";
export { confirmationOf, confirmedInWords } from "./confirmed-in-words.ts";
export type { DeniedFindings } from "./denied-findings.ts";
export { differingAnswers, type DifferingAnswer } from "./differing-answers.ts";
export {
  citationOfPassage,
  passageOf,
  type RecordMention,
  type RecordProposal,
} from "./mention.ts";
export { noteChange } from "./note-change.ts";
export {
  actionsInForce,
  actionsInOrder,
  type Passage,
  type ProposalAction,
  type ProposalActions,
  type Stamp,
} from "./proposal-action.ts";
export { mentionsFor, type QuestionMentions, type ShownMention } from "./question-mentions.ts";
export { hasAnswer, isSameAnswer } from "./same-answer.ts";
export { searchedRecord, type SearchedDocument, type SearchedRecord } from "./searched-record.ts";
export {
  addSource,
  isListKind,
  markPassage,
  type Offer,
  sourcesOf,
  takeNone,
  takeProposal,
  undoAction,
  withAnswerNote,
  withSources,
} from "./take-proposal.ts";
