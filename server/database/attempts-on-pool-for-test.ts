import { type Attempt, asServer, type Writing } from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

/** What is on file of physician advisors. */
export function attemptsOnPool({ tenant }: Writing): readonly Attempt[] {
  const { ben, paul, noLicence, ada } = staff;
  const away = {
    specialties: [],
    licences: [],
    availability: { kind: "away", backOn: "2026-04-01" },
  };
  const licensed = { specialties: [], licences: [{ state: "AZ", number: "1" }] };
  const enter = (personId: string, entry: object | string, revision = 1): string =>
    `insert into review.physician_entries (tenant, person_id, revision, at, entry)
      values (${text(tenant)}, ${text(personId)}, ${String(revision)}, ${text(at)}, ${text(entry)})`;
  const own = "physicians change only their own availability";
  return [
    {
      what: "a physician says that he is away",
      who: "paul",
      sql: enter(paul.id, away),
      answer: "done",
    },
    {
      what: "a physician comes back, and his licenses stay as an administrator entered them",
      who: "app",
      sql: `${asServer(tenant, ada.id)}; ${enter(paul.id, licensed)}; reset role; ${asServer(tenant, paul.id)};
        ${enter(paul.id, { ...licensed, availability: { kind: "available" } }, 2)}`,
      answer: "done",
    },
    {
      what: "a physician gives himself a license",
      who: "paul",
      sql: enter(paul.id, licensed),
      answer: own,
    },
    {
      what: "a physician takes his license away while he says that he is away",
      who: "app",
      sql: `${asServer(tenant, ada.id)}; ${enter(paul.id, licensed)}; reset role; ${asServer(tenant, paul.id)};
        ${enter(paul.id, away, 2)}`,
      answer: own,
    },
    {
      what: "a physician sends a colleague away",
      who: "paul",
      sql: enter(noLicence.id, away),
      answer: own,
    },
    {
      what: "a nurse enters a physician's license",
      who: "ben",
      sql: enter(paul.id, licensed),
      answer: "permission denied for table physician_entries",
    },
    {
      what: "an administrator enters a license of a nurse",
      who: "ada",
      sql: enter(ben.id, licensed),
      answer: "an entry is about a physician advisor",
    },
    {
      what: "an administrator passes over a version",
      who: "ada",
      sql: enter(paul.id, licensed, 2),
      answer: "a change is the next revision of the entry",
    },
    {
      what: "an entry that says a thing twice",
      who: "ada",
      sql: enter(paul.id, '{"specialties":[],"licences":[],"licences":[]}'),
      answer: "a part appears twice",
    },
    {
      what: "an entry is changed afterwards",
      who: "owner",
      sql: `set local session_replication_role = replica;
        insert into review.physician_entries values (${text(tenant)}, ${text(paul.id)}, 1, '', '{}', '');
        set local session_replication_role = origin; update review.physician_entries set at = 'then'`,
      answer: "entries can only be added",
    },
    {
      what: "a physician writes what the sign-in said of him",
      who: "paul",
      sql: `insert into review.physician_claims values (${text(tenant)}, ${text(paul.id)}, '{}', '')`,
      answer: "permission denied for table physician_claims",
    },
    {
      what: "somebody else than the server says what a sign-in said",
      who: "owner",
      sql: `select review.note_claims(${text(tenant)}, ${text(paul.id)}, '{}', '')`,
      answer: "only the server records what a sign-in said",
    },
  ];
}
