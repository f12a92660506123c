export * from "./advisory/index.ts";
export * from "./analytics/index.ts";
export * from "./audit/index.ts";
export * from "./backup/index.ts";
export { decodeBase64, encodeBase64, fromBase64Url, toBase64Url } from "./backup/base64.ts";
export { assessAnswers, type Assessment } from "./case/assess.ts";
export {
  caseWarnings,
  type CaseWarning,
  confirmationInWords,
  isOpenWarning,
  openWarningsOf,
  warningContextOf,
  withConfirmation,
} from "./case/data-warnings.ts";
export { allDataConfirmations, type DataConfirmation } from "./case/data-confirmation.ts";
export * from "./case/data-source.ts";
export { unreadableEntries } from "./case/unreadable-entries.ts";
export { whatCouldChange } from "./case/what-could-change.ts";
export { changedSources, changedSourceWords } from "./case/changed-sources.ts";
export { caseIdSchema, newCaseId, type RandomSource } from "./case/case-id.ts";
export { digestOf, worklistDigests } from "./worklist/case-digest.ts";
export { readDigest } from "./worklist/worklist-digest.ts";
export { isSentUrgent, sentAsDataWords, sentUrgentWords } from "./worklist/sent-urgency.ts";
export { summarizeCase } from "./worklist/summarize-case.ts";
export { createCaseIndex, type CaseIndex } from "./worklist/case-index.ts";
export {
  defaultPageSize,
  dueFilters,
  listedStates,
  type CaseListQuery,
  type CasePage,
  type CaseSort,
  type DueFilter,
  type ListedState,
  type TextColumn,
  textColumns,
  type UnreadableCase,
} from "./worklist/case-list.ts";
export { type WaitingReason, waitingReasons, waitingWords } from "./worklist/waiting-for.ts";
export {
  caseRecordSchema,
  caseSchemaVersion,
  memberSexes,
  sexOptions,
  sexWords,
  instantSchema,
  issuesOf,
  newCaseRecord,
  parseCaseRecord,
  type CaseCitation,
  type CaseOrigin,
  type CaseRecord,
  type NewCase,
  type PageRegion,
} from "./case/case-record.ts";
export * from "./case/letter-entries.ts";
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
} from "./case/case-state.ts";
export * from "./chain/index.ts";
export * from "./clocks/index.ts";
export { csvText, type CsvCell } from "./analytics/csv.ts";
export type {
  CaseChange,
  CaseSlice,
  CaseStore,
  CaseVersion,
  Failure,
  Log,
  Outcome,
  ScannedCase,
  ScannedContent,
  ScanQuery,
  StoreError,
  UnavailableReason,
  UnsentDrafts,
  Versioned,
  VersionedOutcome,
} from "./ports/case-store.ts";
export { unavailableReasons } from "./ports/case-store.ts";
export {
  caseSortKeys,
  isCaseListing,
  noDigests,
  type CaseDigest,
  type CaseDigests,
  type CaseListing,
  type CaseSortKey,
  type CaseSummary,
  type WorklistDigest,
  worklistLayout,
} from "./worklist/case-summary.ts";
export {
  caseDocumentSchema,
  documentKinds,
  documentNamed,
  freeDocumentName,
  type CaseDocument,
  type DocumentKind,
  type PageSpan,
} from "./case/document.ts";
export {
  addedDocument,
  checkedDocument,
  removedDocument,
  renamedDocument,
  restoredDocument,
  verifiedDocument,
} from "./case/document-changes.ts";
export type {
  DocumentContent,
  DocumentStore,
  NewDocument,
  SameContent,
} from "./ports/document-store.ts";
export {
  requestDataNames,
  sentCancellation,
  sentRequests,
  type SentRequest,
} from "./case/sent-request.ts";
export { isNotFinal, notFinalFor, notFinalInWords } from "./case/not-final.ts";
export * from "./case/open-questions.ts";
export * from "./case/service-details.ts";
export { seenDocument, uncheckedPages, undrawnDocument } from "./case/seen-pages.ts";
export * from "./decision/index.ts";
export * from "./gaps/index.ts";
export * from "./life/index.ts";
export * from "./narrative/index.ts";
export * from "./notices/index.ts";
export * from "./people/index.ts";
export * from "./signatures/index.ts";
export * from "./policy/index.ts";
export * from "./proposals/index.ts";
export * from "./quality/index.ts";
export * from "./setup/index.ts";
export type {
  BackupMark,
  Backups,
  ExportedRows,
  RestoredBackup,
  RestoredCase,
  SinceBackup,
} from "./ports/backups.ts";
export type {
  ConnectionState,
  Integrity,
  OpenedSetup,
  StoredCounts,
  Upkeep,
} from "./ports/upkeep.ts";
export type {
  CurrentPerson,
  DocumentLoss,
  DocumentUpkeep,
  LocalWorkspace,
  ServerConnection,
  ServerLink,
  ServerState,
  Workspace,
  WorkspaceCapabilities,
} from "./ports/workspace.ts";
export type {
  PeopleStore,
  DenialFormStore,
  PlanStore,
  PolicyActing,
  PolicyOutcome,
  PolicyStore,
  SettingsStore,
  SetupError,
  SetupOutcome,
  SetupStore,
  StoredPolicy,
} from "./ports/setup-store.ts";
export type { NextCase, PhysicianPool, WaitingCases } from "./ports/physician-pool.ts";
export type * from "./ports/store-move.ts";
export type * from "./ports/vault.ts";
export * from "./ports/administration.ts";
export * from "./ports/connected-system.ts";
export type {
  AssignOutcome,
  CaseAtWork,
  MadeElsewhere,
  TakeOverOutcome,
  TeamFunctions,
} from "./ports/team-functions.ts";
export { determinationSchema, type Determination } from "./case/determination.ts";
export { isJsonObject, jsonObjectSchema, toJsonObject } from "./case/json-object.ts";
export {
  isPlainObject,
  parseJsonObject,
  sameJson,
  type Issue,
  type JsonObject,
  type JsonValue,
} from "./case/json-value.ts";
export { sameAnswers, withStoredLogs } from "./case/same-answers.ts";
export {
  answersHash,
  decidePagehideDraft,
  type PagehideDraft,
  type PagehideDrafts,
} from "./case/pagehide-draft.ts";
export { changeSchema, diffRecords, type Change } from "./case/record-diff.ts";
export { threeWay, type ThreeWay } from "./case/three-way.ts";
export { type Received, type Revision, revisionKinds, revisionSchema } from "./case/revision.ts";
export { stateName, usStateOptions, usStates } from "./case/us-states.ts";
export {
  decideCreate,
  type CaseWrite,
  conflictWith,
  presence,
  usedDetermination,
  type WriteContext,
  type WriteDecision,
  decidePut,
  decideReceived,
  decideRemove,
  decideRestore,
} from "./case/case-writes.ts";
export { versionOf } from "./case/stored-version.ts";
export { readStoredCase, versioned, type StoredCase } from "./case/stored-case.ts";
export { decideSign } from "./case/sign-case.ts";
export { migrateRecord } from "./case/record-migrations.ts";
export {
  type AnsweredQuestion,
  changeCriteria,
  type CriteriaChange,
} from "./case/change-criteria.ts";
export * from "./sign-in/index.ts";
export * from "./intake/index.ts";
export * from "./page-text/index.ts";
export * from "./team/index.ts";
export * from "./text/index.ts";
export * from "./wire/index.ts";
