export { createAutosave } from "./autosave.ts";
export type { Autosave, AutosaveOptions, AutosaveState } from "./autosave-state.ts";
export { caseKeys } from "./case-keys.ts";
export {
  useCreateCase,
  useRemoveCase,
  useRestoreCase,
  useSaveCase,
  useSignCase,
} from "./case-mutations.ts";
export {
  useCase,
  useCaseHistory,
  useCaseList,
  useCaseVerification,
  useDeterminations,
} from "./case-queries.ts";
export {
  type ConfirmIdentity,
  ConfirmIdentityProvider,
  useConfirmIdentity,
} from "./identity-confirmation.tsx";
export { type SignedWith, useSignedWith } from "./use-signed-with.ts";
export { useVerificationCode } from "./use-verification-code.ts";
export { useUnverified } from "./use-unverified.ts";
export { createCaseQueryClient } from "./case-query-client.ts";
export { storeWords } from "./store-words.ts";
export { CapabilitiesProvider, useCapabilities, useStoragePlace } from "./capabilities-context.tsx";
export { CaseStoreProvider, type OpenDrafts, useCaseStore } from "./case-store-context.tsx";
export { useCaseDocuments } from "./document-queries.ts";
export {
  eraseSentFiles,
  type FileToStore,
  sentFileContent,
  type StoredFiles,
  storeSentFiles,
} from "./sent-files.ts";
export { useChangedSources } from "./use-changed-sources.ts";
export {
  policyQueryKey,
  PolicyProvider,
  useReadValuesInForce,
  useValuesInForce,
} from "./policy-context.tsx";
export { DocumentStoreProvider, useDocumentStore } from "./document-store-context.tsx";
export {
  type DocumentData,
  type OpenPages,
  type PageOpener,
  type PageResult,
  RecordTextProvider,
  type RecordText,
  type UnreadablePage,
  type UnreadableReason,
  useRecordText,
} from "./record-text/index.ts";
export {
  createRecordMatcher,
  nothingMentioned,
  type RecordMatcher,
  type RecordMentions,
  sentenceParts,
  startMatchWorker,
  useRecordSearch,
} from "./record-mentions/index.ts";
export { useAutosave, useAutosaveState } from "./use-autosave.ts";
export { type CaseDraft, useCaseDraft } from "./use-case-draft.ts";
export { recommendationTone, statusCountInWords, statusTone } from "./status-tone.ts";
export { useClockEvents, writeClockEvents } from "./use-clock-events.ts";
export { type UnsavedDraft, useUnsavedDrafts } from "./use-unsaved-drafts.ts";
export { ifAllSaved, markUnsaved } from "./unsaved-work.ts";
export {
  TeamProvider,
  useAdministration,
  useCaseAtWork,
  useNoteOpen,
  useOpenCases,
  useSaveDraft,
  useTeam,
} from "./team-context.tsx";
export { isFhirFile } from "./fhir-file.ts";
export { recordWithdrawalId, requestSheetId } from "./request-sheet.ts";
export { type ElsewhereMade, useMadeElsewhere } from "./use-made-elsewhere.ts";
export { useOffers, usePhysicians, useWaitingCases } from "./use-physician-pool.ts";
export { createIdleWatch, lastActionIn, watchActions } from "./idle-watch.ts";
export { useTakeOver } from "./use-take-over.ts";
export { useMinute } from "./use-minute.ts";
export {
  QualityStoreProvider,
  useQualityRecords,
  useQualityStore,
} from "./quality-store-context.tsx";
export type { Delay } from "./delay.ts";
export { confirmWarning } from "./confirm-warning.ts";
export { type CaseWarningItem, warningItemsOf } from "./warning-items.ts";
export { momentInWords, planDay, planZone } from "./moment-in-words.ts";
export {
  areLettersOn,
  createWorkSettings,
  type WorkSettings,
  workSettings,
} from "./work-settings.ts";
export { doneOnDay } from "./day-done.ts";
export { usePersonSettings } from "./person-settings.ts";
export { isTypedInto } from "./is-typed-into.ts";
export {
  commandFor,
  type CommandIn,
  type KeyCommand,
  keyCommands,
  type KeyScope,
  keysInWords,
} from "./key-commands.ts";
