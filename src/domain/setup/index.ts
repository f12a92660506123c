export type { PersonSettings, SavedView } from "./person-settings.ts";
export { settingsSchema, type Settings } from "./settings.ts";
export {
  type PeopleList,
  planInLetters,
  readDenialForm,
  readPeople,
  readPlan,
  readPolicy,
  readSettings,
  type ReadStored,
  type Stored,
  type StoredPerson,
  unreadableSetup,
} from "./setup-contents.ts";
export { createSetupStore, type SetupRows } from "./setup-store.ts";
export {
  countSetup,
  decideSetupWrite,
  noSetup,
  denialFormKey,
  personKey,
  planKey,
  policyKey,
  settingsKey,
  type SetupCounts,
  type SetupDecision,
  type SetupPart,
  setupPartOf,
  setupParts,
  type SetupRow,
  setupRowSchema,
} from "./setup-row.ts";
