import type { Attempt, Writing } from "./attempt-cases-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

const id = "system-of-the-attempts--";
const tokens = { good: "\\x01", stranger: "\\x02" };

/** Who registers systems, what a system may reach with its token, and what nobody reads. */
export function attemptsOnSystems({ tenant }: Writing): readonly Attempt[] {
  const register = (columns = "", values = ""): string =>
    `insert into review.systems (tenant, id, name, scopes, keys, endpoints, registered_at${columns})
      values (${text(tenant)}, ${text(id)}, 'Gateway', '{system/Claim.cu}', '{}', '{}', ${text(at)}${values})`;
  const issue = (token: string, of = id): string =>
    `select review.issue_token(${text(tenant)}, ${text(of)}, '\\x00', ${text(at)}, '${token}', '{system/Claim.cu}', ${text(at)}, ${text(at)}::timestamptz + interval '5 minutes')`;
  /** As the server does all of it, in one transaction that is taken back. */
  const asSystem = (then: string, token = tokens.good): string =>
    [
      `select review.enter(${text(tenant)}, 'person-of-ada-----------', 'test test')`,
      register(),
      "reset role",
      issue(tokens.good),
      `select review.enter_system('${token}', ${text(at)}, 'test test')`,
      then,
    ].join("; ");
  return [
    {
      what: "an administrator registers a system, changes its keys, and revokes it",
      who: "ada",
      sql: `${register()}; update review.systems set keys = '{"keys":[]}' where id = '${id}'; update review.systems set revoked_at = ${text(at)} where id = '${id}'`,
      answer: "done",
    },
    {
      what: "a nurse registers a system",
      who: "ben",
      sql: register(),
      answer: "permission denied for table systems",
    },
    {
      what: "a nurse reads the systems",
      who: "ben",
      sql: "select from review.systems",
      answer: "permission denied for table systems",
    },
    {
      what: "an administrator registers a system of another tenant",
      who: "ada",
      sql: register().replace(
        text(tenant),
        "(select t.tenant from review.tenants t limit 1) || 'x'",
      ),
      answer: "new row violates row-level security policy",
    },
    {
      what: "an administrator registers a system in another’s name",
      who: "ada",
      sql: register(", registered_by", ", 'x'"),
      answer: "permission denied for table systems",
    },
    {
      what: "an administrator gives a system more than it was registered for",
      who: "ada",
      sql: "update review.systems set scopes = '{system/Subscription.crd}'",
      answer: "permission denied for table systems",
    },
    {
      what: "an administrator sends notifications elsewhere",
      who: "ada",
      sql: "update review.systems set endpoints = '{https://elsewhere.example/}'",
      answer: "permission denied for table systems",
    },
    {
      what: "an administrator brings a revoked system back",
      who: "ada",
      sql: `${register()}; update review.systems set revoked_at = ${text(at)} where id = '${id}'; update review.systems set revoked_at = null where id = '${id}'`,
      answer: "a revoked system stays revoked",
    },
    {
      what: "an administrator deletes a system",
      who: "ada",
      sql: "delete from review.systems",
      answer: "permission denied for table systems",
    },
    {
      what: "the server gives a token and works by it",
      who: "app",
      sql: asSystem(
        `do $$ begin if review.my_system() <> '${id}' or review.my_tenant() <> ${text(tenant)} then raise 'another system'; end if; end $$`,
      ),
      answer: "done",
    },
    {
      what: "a system reads who works here",
      who: "app",
      sql: asSystem("select from review.people"),
      answer: "permission denied for table people",
    },
    {
      what: "a system reads who is registered",
      who: "app",
      sql: asSystem("select from review.systems"),
      answer: "permission denied for table systems",
    },
    {
      what: "a system says that it is of another tenant",
      who: "app",
      sql: asSystem(
        "set local review.tenant = 'another'; do $$ begin if review.my_system() is null then raise 'nobody'; end if; end $$",
      ),
      answer: "nobody",
    },
    {
      what: "a system brings a token that was never given",
      who: "app",
      sql: asSystem("select 1", tokens.stranger),
      answer: "no system is signed in",
    },
    {
      what: "a token is given for a system that is not there",
      who: "app",
      sql: `do $$ begin if (${issue(tokens.good, "another-system-that-is-none")}) = 'revoked' then raise 'refused'; end if; end $$`,
      answer: "refused",
    },
    {
      what: "the server reads tokens past the functions",
      who: "app",
      sql: "select from review.system_tokens",
      answer: "permission denied for table system_tokens",
    },
    {
      what: "the server forgets which assertions were used",
      who: "app",
      sql: "delete from review.system_assertions",
      answer: "permission denied for table system_assertions",
    },
    {
      what: "an administrator reads tokens",
      who: "ada",
      sql: "select from review.system_tokens",
      answer: "permission denied for table system_tokens",
    },
    {
      what: "a nurse asks whose a token is",
      who: "ben",
      sql: `select review.token_holder('${tokens.good}', ${text(at)})`,
      answer: "permission denied for function token_holder",
    },
    {
      what: "somebody else than the server gives a token",
      who: "owner",
      sql: issue(tokens.good),
      answer: "only the server gives tokens",
    },
    {
      what: "a nurse takes the role of a system",
      who: "ben",
      sql: "set role w_system",
      answer: 'permission denied to set role "w_system"',
    },
  ];
}
