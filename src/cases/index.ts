export * from "./advisory/index.ts";
export * from "./analytics/index.ts";
export { assessAnswers, type Assessment } from "./assess.ts";
export {
  createAutosave,
  type Autosave,
  type AutosaveOptions,
  type AutosaveState,
  type Delay,
} from "./autosave.ts";
export { caseIdSchema, newCaseId, type RandomSource } from "./case-id.ts";
export { caseKeys } from "./case-keys.ts";
export { summarizeCase } from "./summarize-case.ts";
export { createCaseIndex, type CaseIndex } from "./case-index.ts";
export {
  caseSortKeys,
  defaultPageSize,
  dueFilters,
  type CaseListQuery,
  type CasePage,
  type CaseSort,
  type CaseSortKey,
  type DueFilter,
  type UnreadableCase,
} from "./case-list.ts";
export {
  useCreateCase,
  useRemoveCase,
  useRestoreCase,
  useSaveCase,
  useSignCase,
} from "./case-mutations.ts";
export { useCase, useCaseHistory, useCaseList, useDeterminations } from "./case-queries.ts";
export { createCaseQueryClient } from "./case-query-client.ts";
export {
  caseRecordSchema,
  caseSchemaVersion,
  instantSchema,
  issuesOf,
  newCaseRecord,
  parseCaseRecord,
  type CaseCitation,
  type CaseOrigin,
  type CaseRecord,
  type NewCase,
  type PageRegion,
} from "./case-record.ts";
export {
  type CaseOutcome,
  caseStates,
  caseStateSchema,
  type ClosedState,
  dispositions,
  isClosed,
  isDetermined,
  openStates,
  outcomes,
  outcomeSchema,
  stateWords,
  type CaseState,
  type Disposition,
} from "./case-state.ts";
export * from "./clocks/index.ts";
export { csvText, type CsvCell } from "./csv.ts";
export { CaseStoreProvider, useCaseStore } from "./case-store-context.tsx";
export type {
  CaseChange,
  CaseStore,
  CaseStoreCapabilities,
  CaseVersion,
  Failure,
  Log,
  Outcome,
  StoreError,
  UnavailableReason,
  Versioned,
  VersionedOutcome,
} from "./case-store.ts";
export {
  isCaseListing,
  listedDigest,
  noDigests,
  type CaseDigest,
  type CaseDigests,
  type CaseDigestSource,
  type CaseListing,
  type CaseSummary,
} from "./case-summary.ts";
export {
  caseDocumentSchema,
  documentKinds,
  documentNamed,
  freeDocumentName,
  type CaseDocument,
  type DocumentKind,
  type PageSpan,
} from "./document.ts";
export { useCaseDocuments } from "./document-queries.ts";
export { DocumentStoreProvider, useDocumentStore } from "./document-store-context.tsx";
export type { DocumentStore, NewDocument } from "./document-store.ts";
export { canMatter, isAnswered, isAsked, isNeeded, openQuestions } from "./open-questions.ts";
export { countPages, joinPages, pagesInWords } from "./page-spans.ts";
export * from "./decision/index.ts";
export * from "./life/index.ts";
export * from "./narrative/index.ts";
export { type Notice, type NoticeKind, noticeKinds, type NoticePart } from "./notice.ts";
export * from "./notices/index.ts";
export * from "./people/index.ts";
export * from "./quality/index.ts";
export { determinationSchema, type Determination } from "./determination.ts";
export { isJsonObject, jsonObjectSchema, toJsonObject } from "./json-object.ts";
export {
  isPlainObject,
  parseJsonObject,
  sameJson,
  type Issue,
  type JsonObject,
  type JsonValue,
} from "./json-value.ts";
export { changeSchema, diffRecords, type Change } from "./record-diff.ts";
export { revisionSchema, type Revision } from "./revision.ts";
export { useAutosave, useAutosaveState } from "./use-autosave.ts";
export { type CaseDraft, useCaseDraft } from "./use-case-draft.ts";
export { stateName, usStateOptions, usStates } from "./us-states.ts";
export { recommendationTone, statusTone } from "./status-tone.ts";
