import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Person, type Role } from "#domain";
import { openTestDatabase, type TestDatabase } from "./cluster-for-test.ts";

/** What became of some statements: done, or the words with which the database refused them. */
export type SqlOutcome = string;

/** A tenant whose people have a login of their own in the database, as somebody with SQL access would. */
export interface SqlStage {
  readonly database: TestDatabase;
  readonly tenant: string;
  /** Does something as somebody, in one transaction that is judged to its end and taken back. */
  readonly attempt: (who: Who, sql: string) => Promise<SqlOutcome>;
  /** As the owner, past every rule. */
  readonly plant: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const licence = { state: "TX", number: "S-1" };
export const staff = {
  ben: person("ben", "nurse-reviewer"),
  paul: person("paul", "physician-advisor"),
  quinn: person("quinn", "qa-analyst"),
  ada: person("ada", "administrator"),
  /** Has no licence. */
  noLicence: unlicensed(person("max", "physician-advisor")),
  /** The same human as ben, with a second profile. */
  benAsPhysician: { ...person("ben", "physician-advisor"), id: "person-of-ben-as-physician-" },
  /** Was removed, and still has a login. */
  gone: person("gus", "nurse-reviewer"),
  /** Of another tenant. */
  stranger: person("zoe", "nurse-reviewer"),
} as const satisfies Readonly<Record<string, Person>>;
/** `app`: the login of the server, before it said for whom it works; `owner`: of the whole database. */
export type Who = keyof typeof staff | "app" | "owner";

function person(name: string, role: Role): Person {
  return { id: `person-of-${name}`.padEnd(24, "-"), name, role, credentials: "MD", licence };
}

function unlicensed({ licence: _licence, ...rest }: Person): Person {
  return rest;
}

const groups: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "w_nurse",
  "physician-advisor": "w_physician",
  "qa-analyst": "w_qa",
  administrator: "w_admin",
};

/** Opens a stage with cases on it, one in each state: see `caseIn`. */
export async function openSqlStage(): Promise<SqlStage> {
  const database = await openTestDatabase();
  const { admin, app } = database;
  const tenant = randomUUID();
  const other = randomUUID();
  const suffix = randomUUID().slice(0, 8);
  await app.query("select review.found_tenant($1, 'One'), review.found_tenant($2, 'Other')", [
    tenant,
    other,
  ]);
  const pools = new Map<Who, pg.Pool>([
    ["app", app],
    ["owner", admin],
  ]);
  for (const [name, one] of Object.entries(staff)) {
    const login = `${name.toLowerCase()}_${suffix}`;
    await admin.query(`create role ${login} login in role ${groups[one.role]}`);
    await app.query("select review.admit($1, $2, $3, '2026-03-09T08:00:00.000Z')", [
      one === staff.stranger ? other : tenant,
      one.id,
      JSON.stringify(one),
    ]);
    await admin.query(
      "update review.people set login = $1, revision = revision + 1 where id = $2",
      [login, one.id],
    );
    const pool = new pg.Pool({ connectionString: database.url(login), max: 1 });
    pool.on("error", () => undefined);
    if (isStaff(name)) pools.set(name, pool);
  }
  await admin.query(
    "update review.people set profile = null, revision = revision + 1 where id = $1",
    [staff.gone.id],
  );

  return {
    database,
    tenant,
    async attempt(who, sql) {
      const pool = pools.get(who);
      if (pool === undefined) throw new Error(`nobody is called ${who}`);
      const client = await pool.connect();
      try {
        await client.query(`begin; ${sql}; set constraints all immediate`);
        return "done";
      } catch (error) {
        return error instanceof Error ? error.message : "";
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
    async plant(sql) {
      const client = await admin.connect();
      await client.query(`set session_replication_role = replica; ${sql}`);
      await client.query("set session_replication_role = origin");
      client.release();
    },
    async close() {
      for (const [who, pool] of pools) if (who !== "app" && who !== "owner") await pool.end();
      await database.close();
    },
  };
}

function isStaff(name: string): name is keyof typeof staff {
  return name in staff;
}
