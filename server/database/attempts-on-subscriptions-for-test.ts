import type { Attempt, Writing } from "./attempt-cases-for-test.ts";
import { inReview } from "./attempt-cases-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

const [mine, theirs] = ["system-that-subscribes--", "system-of-somebody-else-"];
const inOneSecond = "2026-03-09T09:00:01.000Z";

/** What systems are told: who asks for it, where it goes, and that it is written with the signature. */
export function attemptsOnSubscriptions({ tenant }: Writing): readonly Attempt[] {
  const register = (id: string): string =>
    `insert into review.systems (tenant, id, name, scopes, keys, endpoints, registered_at)
      values (${text(tenant)}, ${text(id)}, 'Gateway', '{system/Subscription.crd}', '{}', '{https://gateway.example/hooks}', ${text(at)})`;
  const issue = (id: string, token: string): string =>
    `select review.issue_token(${text(tenant)}, ${text(id)}, '\\x00', ${text(at)}, '${token}', '{system/Subscription.crd}', ${text(at)}, ${text(at)}::timestamptz + interval '5 minutes')`;
  const enter = (token: string): string =>
    `select review.enter_system('${token}', ${text(at)}, 'test test')`;
  const subscribe = (
    id: string,
    system = mine,
    endpoint = "https://gateway.example/hooks/one",
  ): string =>
    `insert into review.subscriptions (tenant, id, system_id, endpoint, content, reason, organizations, created_at)
      values (${[tenant, id, system, endpoint].map(text).join(", ")}, 'id-only', 'x', '{}', ${text(at)})`;
  /** Two systems of the tenant, each with a token; the first one works. */
  const asSystem = (...then: readonly string[]): string =>
    [
      `select review.enter(${text(tenant)}, 'person-of-ada-----------', 'test test')`,
      register(mine),
      register(theirs),
      "reset role",
      issue(mine, "\\x01"),
      issue(theirs, "\\x02"),
      enter("\\x01"),
      ...then,
    ].join("; ");
  const saw = (what: string): string =>
    `do $$ begin if exists (${what}) then raise 'saw something'; end if; raise 'saw nothing'; end $$`;
  const claim = `select review.claim_deliveries(${text(inOneSecond)}, '1 minute', 10)`;
  const settle = (isDelivered: boolean): string =>
    `select review.settle_delivery(${text(tenant)}, 'one', 0, ${text(at)}, ${String(isDelivered)}, 'x', null, '{"caseIds":[]}')`;
  return [
    {
      what: "a system subscribes, sees it, and ends it",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "update review.subscriptions set status = 'off' where id = 'one'",
        saw("select from review.subscriptions where status = 'off'"),
      ),
      answer: "saw something",
    },
    {
      what: "a system sees another one's subscriptions",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "reset role",
        enter("\\x02"),
        saw("select from review.subscriptions"),
      ),
      answer: "saw nothing",
    },
    {
      what: "a system ends another one's subscription",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "reset role",
        enter("\\x02"),
        "update review.subscriptions set status = 'off'",
        "reset role",
        enter("\\x01"),
        saw("select from review.subscriptions where status = 'off'"),
      ),
      answer: "saw nothing",
    },
    {
      what: "a system subscribes for another one",
      who: "app",
      sql: asSystem(subscribe("one", theirs)),
      answer: "a system subscribes for itself",
    },
    {
      what: "a person subscribes for a system",
      who: "ada",
      sql: `${register(mine)}; ${subscribe("one")}`,
      answer: "permission denied for table subscriptions",
    },
    ...[
      "https://elsewhere.example/hooks/one",
      "https://gateway.example/hooks-2",
      "https://gateway.example/hooks/../admin",
    ].map((endpoint): Attempt => ({
      what: `a system wants to be told at ${endpoint}`,
      who: "app",
      sql: asSystem(subscribe("one", mine, endpoint)),
      answer: "the endpoint is not under a registered address",
    })),
    {
      what: "a system subscribes again and again",
      who: "app",
      sql: asSystem(...Array.from({ length: 21 }, (_, index) => subscribe(`n${String(index)}`))),
      answer: "a system has at most 20 subscriptions",
    },
    {
      what: "a system says that its endpoint answered",
      who: "app",
      sql: asSystem(subscribe("one"), "update review.subscriptions set status = 'active'"),
      answer: "new row violates row-level security policy",
    },
    {
      what: "a system sends itself elsewhere afterwards",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "update review.subscriptions set endpoint = 'https://elsewhere.example/'",
      ),
      answer: "permission denied for table subscriptions",
    },
    {
      what: "a system makes up an event",
      who: "app",
      sql: asSystem("insert into review.subscription_events values ('x', 'one', 1, 'x', 1, 'x')"),
      answer: "permission denied for table subscription_events",
    },
    {
      what: "a nurse reads what systems are told",
      who: "ben",
      sql: "select from review.subscription_events",
      answer: "permission denied for table subscription_events",
    },
    {
      what: "the server sends a handshake, and the endpoint takes it",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "reset role",
        claim,
        settle(true),
        enter("\\x01"),
        saw("select from review.subscriptions where status = 'active'"),
      ),
      answer: "saw something",
    },
    {
      what: "the server gives up on an endpoint",
      who: "app",
      sql: asSystem(
        subscribe("one"),
        "reset role",
        claim,
        settle(false),
        enter("\\x01"),
        saw("select from review.subscriptions where status = 'error'"),
      ),
      answer: "saw something",
    },
    {
      what: "an endpoint is said to have taken an event that is not there",
      who: "app",
      sql: asSystem(subscribe("one"), "reset role", settle(true).replace("'one', 0", "'one', 1")),
      answer: 'new row for relation "subscriptions" violates check constraint',
    },
    {
      what: "a nurse says that a notification was taken",
      who: "ben",
      sql: settle(true),
      answer: "permission denied for function settle_delivery",
    },
    {
      what: "somebody else than the server takes notifications to send",
      who: "owner",
      sql: claim,
      answer: "only the server sends notifications",
    },
    {
      what: "somebody else than the server says that one was sent",
      who: "owner",
      sql: settle(true),
      answer: "only the server sends notifications",
    },
    {
      what: "the owner takes an event away",
      who: "owner",
      sql: `set session_replication_role = replica; insert into review.systems (tenant, id, name, scopes, keys, endpoints, registered_at, registered_by) values (${text(tenant)}, ${text(mine)}, 'x', '{x}', '{}', '{}', ${text(at)}, 'x'); ${subscribe("one")}; insert into review.subscription_events values (${text(tenant)}, 'one', 1, ${text(inReview.id)}, 1, 'x'); set session_replication_role = origin; delete from review.subscription_events`,
      answer: "entries can only be added",
    },
  ];
}
