import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { csrfHeader, newCaseId, type Person } from "#domain";
import { createSessionStore } from "../sign-in/session-store.ts";
import type { SignInSettings } from "../sign-in/sign-in-settings.ts";
import type { OpenedDatabase } from "./local-database.ts";

/** A built server as its own process, which can be killed and started again on the same port. */
export interface BenchServer {
  readonly origin: string;
  readonly start: () => Promise<void>;
  readonly kill: () => void;
}

export function createBenchServer(
  mainFile: string,
  options: { readonly port: number; readonly databaseUrl: string; readonly folder: string },
): BenchServer {
  const { port, databaseUrl, folder } = options;
  const origin = `http://127.0.0.1:${String(port)}`;
  const signInFile = join(folder, "sign-in.json");
  writeFileSync(signInFile, JSON.stringify(signInFor(origin)));
  let child: ChildProcess | null = null;
  return {
    origin,
    async start() {
      child = spawn(process.execPath, [mainFile], {
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          ...process.env,
          PORT: String(port),
          ASSETS_FOLDER: "none",
          DATABASE_URL: databaseUrl,
          SIGN_IN_FILE: signInFile,
          REQUESTS_PER_MINUTE: "1000000",
          DATABASE_CONNECTIONS: "20",
        },
      });
      while (!(await isReady(origin))) await pause(20);
    },
    kill: () => void child?.kill("SIGKILL"),
  };
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/health/ready`).catch(() => null);
  return answer?.ok === true;
}

export const benchTenant = "bench";

/** A provider that is never asked: sessions are begun as after a sign-in, and not checked again. */
function signInFor(publicUrl: string): SignInSettings {
  return {
    publicUrl,
    sessionHours: 24,
    idleMinutes: 60,
    tenants: [
      {
        tenant: benchTenant,
        issuer: "http://127.0.0.1:9",
        clientId: "bench",
        claims: { name: "name", roles: "groups" },
        roles: { nurses: "nurse-reviewer" },
        acceptWithoutRecheck: true,
      },
    ],
  };
}

/** Headers of somebody who is signed in: all that a browser would send. */
export type SessionHeaders = Readonly<Record<string, string>>;

/** Begins a session for somebody, as the end of a sign-in does. */
export async function beginSession(
  { app, workspaces }: OpenedDatabase,
  person: Person,
): Promise<SessionHeaders> {
  const admitted = await workspaces.people.admit(benchTenant, person);
  if (!admitted.ok) throw new Error(admitted.error.kind);
  const now = new Date();
  const session = {
    tenant: benchTenant,
    personId: person.id,
    actor: person,
    issuer: "http://127.0.0.1:9",
    subject: person.id,
    providerSession: null,
    tokens: { idToken: "none", refreshToken: null },
    endsAt: new Date(now.getTime() + 86_400_000),
    authenticatedAt: now,
    methods: ["bench"],
    assurance: null,
    confirmedAt: null,
  };
  const sessions = createSessionStore(app);
  const { secret } = await sessions.begin(session, now);
  const stored = await sessions.find(benchTenant, secret);
  return {
    cookie: `session=${benchTenant}.${secret}`,
    [csrfHeader]: stored?.csrf ?? "",
  };
}

export function nurseNumber(number: number): Person {
  return { id: newCaseId(), name: `Nurse ${String(number)} Example`, role: "nurse-reviewer" };
}
