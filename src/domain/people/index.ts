export { type GuardedPage, mayOpenPage, pageAccess } from "./page-access.ts";
export {
  type Actor,
  actorSchema,
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
