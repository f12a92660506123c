import {
  type Attempt,
  inReview,
  fresh,
  type Writing,
  note,
  asServer,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, summaryOf, text } from "./sql-statements-for-test.ts";

/** Who is who. */
export function attemptsOnIdentity({ tenant, save, creating }: Writing): readonly Attempt[] {
  const { ben, stranger } = staff;
  return [
    {
      what: "the server without a person",
      who: "app",
      sql: `set local role w_nurse; set local review.tenant = ${text(tenant)}; ${save(note(inReview))}`,
      answer: "no one is signed in",
    },
    {
      what: "the server with a nurse and the physician's role",
      who: "app",
      sql: `${asServer(tenant, ben.id)}; set local role w_physician; ${save(note(inReview))}`,
      answer: "the role in force is not this person's",
    },
    {
      what: "the server without anybody's role",
      who: "app",
      sql: "select count(*) from review.cases",
      answer: "permission denied for table cases",
    },
    {
      what: "the server for somebody it does not know",
      who: "app",
      sql: asServer(tenant, "nobody"),
      answer: "no one is signed in",
    },
    {
      what: "the server for somebody who was removed",
      who: "app",
      sql: asServer(tenant, staff.gone.id),
      answer: "no one is signed in",
    },
    {
      what: "somebody who was removed, by a login of his own",
      who: "gone",
      sql: save(note(inReview), staff.gone),
      answer: "no one is signed in",
    },
    {
      what: "a nurse of another tenant",
      who: "stranger",
      sql: save(note(inReview), stranger),
      answer: "case and history differ",
    },
    {
      what: "a nurse makes a case of another tenant",
      who: "stranger",
      sql: creating(fresh),
      answer: 'new row violates row-level security policy for table "cases"',
    },
    {
      what: "a nurse admits a person",
      who: "ben",
      sql: `select review.admit(${text(tenant)}, 'x', '{}', '')`,
      answer: "only the server admits people",
    },
    {
      what: "a nurse founds a tenant",
      who: "ben",
      sql: "select review.found_tenant('x', 'x')",
      answer: "only the server creates tenants",
    },
    {
      what: "a nurse changes the plan's zone",
      who: "ben",
      sql: "update review.tenants set plan_zone = 'UTC'",
      answer: "permission denied for table tenants",
    },
    {
      what: "a nurse writes the plan",
      who: "ben",
      sql: `insert into review.plan_settings (tenant, revision, at, effective_from) values (${text(tenant)}, 1, '', '')`,
      answer: "permission denied for table plan_settings",
    },
    {
      what: "a nurse moves a case to another id",
      who: "ben",
      sql: `update review.cases set id = 'another', summary = ${text({ ...summaryOf(inReview), id: "another" })}, revision = revision + 1 where id = ${text(inReview.id)}`,
      answer: "another case's record",
    },
    {
      what: "a nurse moves a case to another creation",
      who: "ben",
      sql: save({ ...inReview, createdAt: "2020-01-01T00:00:00.000Z" }),
      answer: "the ID, creation and origin of a case cannot be changed",
    },
    {
      what: "a nurse moves a case to another origin",
      who: "ben",
      sql: save({ ...inReview, origin: { kind: "imported", fileName: "x" } }),
      answer: "the ID, creation and origin of a case cannot be changed",
    },
    {
      what: "an administrator jumps a revision of a person",
      who: "ada",
      sql: changePerson(`revision = revision + 2, profile = ${text({ ...staff.paul, name: "X" })}`),
      answer: "a change is the next revision of the same person",
    },
    {
      what: "an administrator adds a person at a later revision",
      who: "ada",
      sql: addPerson(tenant, 2),
      answer: "a new person starts with revision 1",
    },
    {
      what: "an administrator adds a person",
      who: "ada",
      sql: addPerson(tenant, 1),
      answer: "done",
    },
    {
      what: "an administrator gives a person another one's profile",
      who: "ada",
      sql: changePerson(`revision = revision + 1, profile = ${text(staff.ben)}`),
      answer: "another person's profile",
    },
  ];
}

function changePerson(to: string): string {
  return `update review.people set ${to} where id = ${text(staff.paul.id)}`;
}

function addPerson(tenant: string, revision: number): string {
  const added = { ...staff.paul, id: "person-who-is-new-------" };
  return `insert into review.people (tenant, id, revision, at, profile)
    values (${text(tenant)}, ${text(added.id)}, ${String(revision)}, ${text(at)}, ${text(added)})`;
}
