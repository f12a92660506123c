export * from "./model/status.ts";
export * from "./model/fact.ts";
export { treeFrom, withAnswers } from "./model/fact-tree.ts";
export { amountInWords } from "./model/amount-in-words.ts";
export { type CodeNote, codeNoteInWords } from "./model/code-note.ts";
export { dayInWords, partialDateInWords } from "./model/day-in-words.ts";
export { withValues } from "./model/with-values.ts";
export { answerInWords } from "./sets/answer-in-any-set.ts";
export {
  recommendationWords,
  type RecommendationWords,
  routeWords,
  statusWords,
} from "./model/words.ts";
export type * from "./model/rule.ts";
export type * from "./model/criteria-set.ts";
export type * from "./model/plausibility.ts";
export type * from "./model/course.ts";
export type { NarrativePart, NarrativeWords } from "./model/narrative-words.ts";
export * from "./model/record-codes.ts";
export * from "./model/record-words.ts";
export type { EvidenceTies } from "./model/evidence-ties.ts";
export { dataWarnings, type FoundWarning, type WarningContext } from "./engine/data-warnings.ts";
export type { CriterionTerms } from "./model/criterion-terms.ts";
export {
  compileSet,
  type CriterionResult,
  type Evaluation,
  type Evaluator,
} from "./engine/evaluate.ts";
export { type Batch, type CaseColumns, compileBatch } from "./batch/compile-batch.ts";
export { compileStatuses, type StatusResult } from "./engine/compile-statuses.ts";
export type { Requirement, RequirementKind } from "./engine/requirements.ts";
export type { ParameterValues } from "./engine/scope.ts";
export { answerState, isTree, readerOf } from "./engine/read-answer.ts";
export {
  civilDate,
  dayNumber,
  daysBeyondMonths,
  isCalendarDate,
  localDate,
  possibleDays,
  possibleYears,
  wholeMonths,
} from "./engine/calendar.ts";
export {
  answerProblems,
  type AnswerProblem,
  nearest,
  numberInWords,
  withSuggestion,
} from "./validation/answer-problems.ts";
export { canBecomeAnswer } from "./validation/can-become.ts";
export { partialDateAsTyped } from "./validation/partial-date-as-typed.ts";
export { likelyDate } from "./validation/likely-date.ts";
export { codeWithDot, type UnderstoodCode } from "./validation/understood-codes.ts";
export { type DecodedText, decodeText, type TextEncoding } from "./validation/decode-text.ts";
export {
  firstIssues,
  IssueCollector,
  type IssueList,
  moreInWords,
  mostIssues,
} from "./validation/issue-list.ts";
export { type JsonLimits, readJson, type ReadJson } from "./validation/read-json.ts";
export type { CaseIssue } from "./validation/case-issue.ts";
export {
  brokenLocks,
  defaultParameters,
  resolveParameters,
  withOwnValues,
} from "./validation/parameters.ts";
export { type Case, type Citation, parseCase, type ParsedCase } from "./validation/parse-case.ts";
export type { InputLimits } from "./model/input-limits.ts";
export {
  type LineOfBusiness,
  lineOfBusinessOptions,
  requestPaths,
  type Urgency,
  urgencyOptions,
} from "./request/request-facts.ts";
export { servicePaths } from "./request/service-facts.ts";
export type { CoverageRule } from "./model/coverage.ts";
export { coverageOf } from "./request/coverage-of.ts";
export { documentationOnly, isDocumentationOnly } from "./request/documentation-only.ts";
export type { Intake, Policy } from "./model/policy.ts";
export {
  chooseSets,
  type CriterionInWords,
  criterionInWords,
  criteriaSets,
  currentSet,
  currentSets,
  findSet,
  inputLimitsOf,
  narrativeWordsOf,
  nextStepOf,
  plausibilityOf,
  policyOf,
  recordCodesOf,
  recordWordsOf,
  referenceOf,
  type RequestedCodes,
  setIdIn,
  setInWords,
  termsOf,
} from "./sets/index.ts";
export { type EntryProblem, type ReadAnswers, readAnswers } from "./validation/read-answers.ts";
export { factsThatMatter, type Matter } from "./engine/facts-that-matter.ts";
export { compileExplainer, type Explainer } from "./explanation/compile-explainer.ts";
export { allReads, type FactRead, type Reason, type ThresholdRead } from "./explanation/reason.ts";
export { conditionFactPaths, ruleFactPaths } from "./engine/fact-paths.ts";
export {
  type ChangeAnalyst,
  compileWhatCouldChange,
  type WhatCouldChange,
} from "./change/what-could-change.ts";
export { type AnswerCondition } from "./versions/answers-in-words.ts";
export { type ChangedStatus, changingAnswers } from "./versions/changing-answers.ts";
export {
  type CaseComparison,
  type ChangedCase,
  compileComparison,
} from "./batch/compile-comparison.ts";
export { smallestSetsCap, type ToApproval } from "./change/smallest-changes.ts";
export {
  type CaseFinder,
  type CaseGoal,
  compileCaseFinder,
  type FoundCase,
} from "./change/find-case.ts";
export { underNewestVersion } from "./validation/under-newest-version.ts";
export { canonicalJson } from "./versions/canonical-json.ts";
export { published, publishedVersion, type PublishedVersion } from "./versions/published.ts";
export {
  compareSides,
  type Comparison,
  type CriterionChange,
  isStricter,
  type Side,
  type DifferingCase,
} from "./versions/compare-sets.ts";
