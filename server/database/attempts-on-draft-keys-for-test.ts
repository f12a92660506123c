import type { Attempt, Writing } from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

const session = (last: string): string => `00000000-0000-4000-8000-00000000000${last}`;
const device = (one: string): string => `decode(repeat('${one}', 32), 'hex')`;
const key = (one: string): string => `decode(repeat('${one}', 60), 'hex')`;
const later = (interval: string): string => `${text(at)}::timestamptz + interval '${interval}'`;

/** Who is given a key for what waits on a device, and who destroys one. */
export function attemptsOnDraftKeys({ tenant }: Writing): readonly Attempt[] {
  const begin = (last: string, person: string, more = ""): string =>
    `insert into review.sessions (tenant, id, secret_hash, csrf, person_id, actor, issuer, subject, tokens, started_at,
       ends_at, active_at, checked_at, authenticated_at, methods${more === "" ? "" : ", ended_at, ended_for"})
     values (${text(tenant)}, '${session(last)}', '\\x0${last}', 'x', ${text(person)}, '{}', 'x', 'x', '\\x00', ${text(at)},
       ${later("12 hours")}, ${text(at)}, ${text(at)}, ${text(at)}, '{}'${more})`;
  const ask = (last: string, of = "aa", fresh = "01", when = text(at)): string =>
    `select review.draft_key(${text(tenant)}, '${session(last)}', ${device(of)}, ${key(fresh)}, ${when})`;
  const destroy = (last: string, of = "aa"): string =>
    `select review.destroy_draft_key(${text(tenant)}, '${session(last)}', ${device(of)})`;
  /** Fails unless a question is answered so. */
  const expected = (question: string, answer: string): string =>
    `select 1 / (case when (${question}) is not distinct from ${answer} then 1 else 0 end)`;
  const both = `${begin("1", staff.ben.id)}; ${begin("2", staff.paul.id)}`;
  return [
    {
      what: "each person is given one key on a device, and another one on another",
      who: "app",
      sql: [
        both,
        expected(ask("1", "aa", "01"), key("01")),
        expected(ask("1", "aa", "02"), key("01")),
        expected(ask("1", "bb", "03"), key("03")),
        expected(ask("2", "aa", "04"), key("04")),
      ].join("; "),
      answer: "done",
    },
    {
      what: "a sign-out destroys the key of that person on that device, and no other",
      who: "app",
      sql: [
        both,
        `${ask("1", "aa", "01")}; ${ask("1", "bb", "02")}; ${ask("2", "aa", "03")}`,
        expected(destroy("1"), "true"),
        expected(destroy("1"), "false"),
        expected(ask("1", "bb", "05"), key("02")),
        expected(ask("2", "aa", "05"), key("03")),
        expected(ask("1", "aa", "05"), key("05")),
      ].join("; "),
      answer: "done",
    },
    {
      what: "a key that was asked for stays, and one that nobody asked for in 90 days is gone",
      who: "app",
      sql: [
        both.replaceAll("12 hours", "200 days"),
        `${ask("1", "aa", "01")}; ${ask("1", "bb", "02")}`,
        expected(ask("1", "aa", "03", later("89 days")), key("01")),
        expected(ask("1", "aa", "03", later("178 days")), key("01")),
        expected(ask("1", "bb", "03", later("178 days")), key("03")),
        expected(ask("1", "aa", "03", later("178 days")), key("01")),
      ].join("; "),
      answer: "done",
    },
    {
      what: "the server asks for a key in a session that is over",
      who: "app",
      sql: `${begin("1", staff.ben.id, `, ${text(at)}, 'signed-out'`)}; ${ask("1")}`,
      answer: "no one is signed in",
    },
    {
      what: "the server asks for a key in a session whose time is up",
      who: "app",
      sql: `${begin("1", staff.ben.id)}; ${ask("1", "aa", "01", later("12 hours"))}`,
      answer: "no one is signed in",
    },
    {
      what: "the server asks for a key of somebody who was removed",
      who: "app",
      sql: `${begin("1", staff.gone.id)}; ${ask("1")}`,
      answer: "no one is signed in",
    },
    {
      what: "the server asks for a key in a session of another tenant",
      who: "app",
      sql: `${begin("1", staff.ben.id)}; ${ask("1").replace(text(tenant), "'another'")}`,
      answer: "no one is signed in",
    },
    {
      what: "the server reads keys past the function",
      who: "app",
      sql: "select from review.draft_keys",
      answer: "permission denied for table draft_keys",
    },
    {
      what: "the server gives a person another key",
      who: "app",
      sql: "update review.draft_keys set sealed = ''",
      answer: "permission denied for table draft_keys",
    },
    {
      what: "the server keeps a key for a device that is none",
      who: "app",
      sql: `${begin("1", staff.ben.id)}; select review.draft_key(${text(tenant)}, '${session("1")}', '', ${key("01")}, ${text(at)})`,
      answer: 'new row for relation "draft_keys" violates check constraint',
    },
    {
      what: "a nurse reads keys",
      who: "ben",
      sql: "select from review.draft_keys",
      answer: "permission denied for table draft_keys",
    },
    {
      what: "an administrator asks for somebody’s key",
      who: "ada",
      sql: ask("1"),
      answer: "permission denied for function draft_key",
    },
    {
      what: "an administrator destroys somebody’s key",
      who: "ada",
      sql: destroy("1"),
      answer: "permission denied for function destroy_draft_key",
    },
    {
      what: "somebody else than the server asks for a key",
      who: "owner",
      sql: ask("1"),
      answer: "only the server gives keys",
    },
    {
      what: "somebody else than the server destroys a key",
      who: "owner",
      sql: destroy("1"),
      answer: "only the server destroys keys",
    },
  ];
}
