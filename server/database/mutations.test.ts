import { afterAll, beforeAll, expect, test } from "vitest";
import { casesOfAttempts } from "./attempt-cases-for-test.ts";
import { attemptsIn } from "./attempts-for-test.ts";
import { conditionsTaken } from "./mutations-for-test.ts";
import { openSqlStage } from "./sql-stage-for-test.ts";

const stage = await openSqlStage();
const attempts = attemptsIn(stage.tenant);
beforeAll(() => stage.plant(casesOfAttempts(stage.tenant)));
afterAll(() => stage.close());

/** The functions by which the database judges what is done to cases. */
const judges = [
  "judge_person",
  "me",
  "judge_case",
  "judge_save",
  "judge_signed",
  "judge_proposal_actions",
  "judge_determination",
  "chain",
  "never",
  "together",
  "renew",
  "admit",
  "found_tenant",
  "enter",
  "judge_physician_entry",
  "judge_received",
  "judge_system_case",
  "judge_system_entry",
  "enter_for_system",
  "note_claims",
  "set_restriction",
  "cleaned_up",
  "next_cleanups",
  "judge_system",
  "issue_token",
  "enter_system",
  "judge_subscription",
  "claim_deliveries",
  "settle_delivery",
  "draft_key",
  "destroy_draft_key",
];

async function sourceOf(name: string): Promise<string> {
  const { rows } = await stage.database.admin.query<{ readonly source: string }>(
    "select pg_get_functiondef(p.oid) as source from pg_proc p where p.pronamespace = 'review'::regnamespace and p.proname = $1",
    [name],
  );
  return rows[0]?.source ?? "";
}

/** Whether an attempt is answered otherwise than it must be; those that are meant for it are tried first. */
async function isNoticed(words: string | null): Promise<boolean> {
  const meant = attempts.filter(({ answer }) => words !== null && answer.startsWith(words));
  const others = attempts.filter((one) => !meant.includes(one));
  for (const { who, sql, answer } of [...meant, ...others]) {
    const got = await stage.attempt(who, sql);
    if (!got.startsWith(answer)) return true;
  }
  return false;
}

/** Writes a function otherwise, asks whether anybody notices, and puts it back. */
async function isNoticedAs(
  source: string,
  changed: string,
  words: string | null,
): Promise<boolean> {
  expect(changed).not.toBe(source);
  await stage.database.admin.query(changed);
  try {
    return await isNoticed(words);
  } finally {
    await stage.database.admin.query(source);
  }
}

test("each refusal of the database's own rules, taken away alone, is noticed", async () => {
  const unnoticed: string[] = [];
  let taken = 0;
  for (const name of judges) {
    const source = await sourceOf(name);
    for (const [raised] of source.matchAll(/raise (?:exception|\w+) using [^;]+;/g)) {
      // Two of the same words are told apart by where they stand.
      for (
        let from = source.indexOf(raised);
        from !== -1;
        from = source.indexOf(raised, from + 1)
      ) {
        const changed = `${source.slice(0, from)}null;${source.slice(from + raised.length)}`;
        taken += 1;
        const words = /message = '((?:[^']|'')+)'/.exec(raised)?.[1]?.replaceAll("''", "'") ?? null;
        if (!(await isNoticedAs(source, changed, words))) unnoticed.push(`${name}: ${raised}`);
      }
    }
  }
  expect([...new Set(unnoticed)]).toEqual([]);
  expect(taken).toBeGreaterThan(35);
});

test("each condition of the database's own rules, taken away alone, is noticed", async () => {
  const unnoticed: string[] = [];
  for (const { name, from, to, words } of conditionsTaken) {
    const source = await sourceOf(name);
    const changed = source.replace(from, () => to);
    // A line that is there twice, or no more, proves nothing.
    if (source.split(from).length !== 2) unnoticed.push(`${name} does not hold once: ${from}`);
    else if (!(await isNoticedAs(source, changed, words ?? null)))
      unnoticed.push(`${name}: ${from}`);
  }
  expect(unnoticed).toEqual([]);
});
