import { createServer } from "node:http";
import Fastify, { type FastifyInstance } from "fastify";
import { type Person, personSchema } from "#domain";
import { openTestDatabase, type TestDatabase } from "../database/cluster-for-test.ts";
import type { PeopleRegistry } from "../stores/server-workspace.ts";
import { createSignIn, type SignIn } from "./create-sign-in.ts";
import {
  type DemonstrationProvider,
  startDemonstrationProvider,
} from "./demonstration-provider.ts";
import type { Fetch } from "./provider-fetch.ts";
import type { SignInEvent } from "./sign-in-event.ts";

/** A server with a real provider and a real database, whose clock the test moves. */
export interface Stage {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly provider: DemonstrationProvider;
  readonly signIn: SignIn;
  readonly events: readonly SignInEvent[];
  /** Stops the server’s clock at the real time and so many seconds: what follows takes none of it. */
  readonly setClock: (secondsFromNow: number) => void;
  /** Moves the stopped clock on, in seconds. */
  readonly moveClock: (seconds: number) => void;
  /** What stands between server and provider from now on. */
  readonly intercept: (fetch: Fetch | null) => void;
  readonly close: () => Promise<void>;
}

export const tenant = "northwind";

/** What a test puts together on the stage’s database and clock. */
export interface Composition {
  readonly people: PeopleRegistry;
  readonly record: (event: SignInEvent) => Promise<void>;
  readonly app: (signIn: SignIn) => Promise<FastifyInstance>;
  readonly close: () => Promise<void>;
}

export interface Parts {
  readonly database: TestDatabase;
  readonly clock: () => string;
  /** The server’s own address. */
  readonly origin: string;
}

/** The sign-in alone, with the ways that a test adds. */
export async function startStage(
  extend: (app: FastifyInstance, signIn: SignIn) => void,
): Promise<Stage> {
  return startComposed(({ database, clock }) => ({
    people: registryOn(database, clock),
    record: async () => undefined,
    async app(signIn) {
      const app = Fastify();
      await app.register(signIn.plugin);
      extend(app, signIn);
      return app;
    },
    close: async () => undefined,
  }));
}

/** A server that the test composes itself. */
export async function startComposed(compose: (parts: Parts) => Composition): Promise<Stage> {
  const database = await openTestDatabase();
  await database.admin.query("insert into review.tenants (tenant, name) values ($1, 'Northwind')", [
    tenant,
  ]);
  const events: SignInEvent[] = [];
  let time = Date.now();
  let between: Fetch | null = null;
  const clock = () => new Date(time).toISOString();
  // The address is needed before the app is made: a server that waits gives it.
  let app: FastifyInstance | null = null;
  const server = createServer((request, response) => app?.routing(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  const provider = await startDemonstrationProvider({ publicUrl: origin, tenant });
  const composed = compose({ database, clock, origin });
  const signIn = createSignIn({
    settings: provider.settings,
    environment: provider.environment,
    pool: database.app,
    people: composed.people,
    clock,
    async record(event) {
      events.push(event);
      await composed.record(event);
    },
    fetch: async (to, request) => (between ?? fetch)(to, request),
  });
  app = await composed.app(signIn);
  await app.ready();
  return {
    origin,
    database,
    provider,
    signIn,
    events,
    setClock(seconds) {
      time = Date.now() + seconds * 1000;
    },
    moveClock(seconds) {
      time += seconds * 1000;
    },
    intercept(fetch) {
      between = fetch;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await app?.close();
      await composed.close();
      await provider.close();
      await database.close();
    },
  };
}

/** People as the database’s own functions for the server give and take them. */
function registryOn({ app }: TestDatabase, clock: () => string): PeopleRegistry {
  return {
    async admit(tenant: string, person: Person) {
      const { rows } = await app.query<{ revision: number }>(
        "select review.admit($1, $2, $3, $4) as revision",
        [tenant, person.id, JSON.stringify(person), clock()],
      );
      return { ok: true, value: { person, revision: rows[0]?.revision ?? 0 } };
    },
    async find(tenant: string, personId: string) {
      const { rows } = await app.query<{ profile: string | null }>(
        "select review.profile_of($1, $2) as profile",
        [tenant, personId],
      );
      const profile = rows[0]?.profile ?? null;
      return { ok: true, value: profile === null ? null : personSchema.parse(JSON.parse(profile)) };
    },
  };
}
