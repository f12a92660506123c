export { type GuardedPage, mayOpenPage, pageAccess } from "./page-access.ts";
export {
  type Actor,
  actorSchema,
  isNpi,
  isSamePerson,
  type Licence,
  licenceSchema,
  personInWords,
  type Person,
  personSchema,
  type Role,
  roles,
  roleSchema,
  roleWords,
} from "./person.ts";
export {
  compareReviewer,
  type ReviewedRequest,
  type ReviewerComparison,
  reviewerComparisonSchema,
  type RecordedComparison,
  recordedComparison,
  type ReviewerFinding,
} from "./compare-reviewer.ts";
export {
  type DatedLicence,
  datedLicenceSchema,
  licenceStanding,
  qualificationsOf,
  qualificationsSchema,
  type ReviewerQualifications,
} from "./reviewer-qualifications.ts";
export { type ReviewerRule, reviewerRules } from "./reviewer-rules.ts";
export { isSameSpecialty, specialtyName, specialtyNames } from "./specialties.ts";
