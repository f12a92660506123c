import type { Failure, PolicyOutcome, SetupError, SetupOutcome, SetupStore } from "#domain";
import type * as z from "zod/mini";
import { answers } from "./answers.ts";
import { readBy, type Remembering } from "./remembering.ts";
import type { Call, ServerCalls } from "./server-calls.ts";

export interface HttpSetupStoreOptions {
  readonly calls: ServerCalls;
  readonly remembering: Remembering;
  readonly announce: () => void;
  readonly watch: (callback: () => void) => () => void;
}

/** People, the plan's own words and settings on the server, over HTTP. */
export function createHttpSetupStore({
  calls,
  remembering,
  announce,
  watch,
}: HttpSetupStoreOptions): SetupStore {
  const personAt = (id: string): string => `/people/${encodeURIComponent(id)}`;

  const get = async <S extends z.ZodMiniType>(name: string, schema: S) =>
    calls.ask({ method: "GET", path: `/${name}` }, schema);

  function told<T>(
    outcome: { readonly ok: true; readonly value: T } | SetupFailure,
  ): SetupOutcome<T> {
    if (outcome.ok) announce();
    return inSetupWords(outcome);
  }

  /** What the rules refuse comes back field by field. */
  async function toldOfPolicy(call: Call): Promise<PolicyOutcome> {
    const asked = await calls.ask(call, answers.policyChanged);
    if (asked.ok || asked.error.kind !== "invalid" || asked.error.where !== "given") {
      return told(asked);
    }
    const refusals = asked.error.issues.map(({ path, message }) => ({ field: path, message }));
    return { ok: false, error: { kind: "refused", refusals } };
  }

  return {
    people: {
      async list() {
        const listed = await remembering.ask("people", readBy(answers.people), async () =>
          get("people", answers.people),
        );
        if (!listed.ok) return inSetupWords(listed);
        const { people, unreadable, removed } = listed.value;
        return { ok: true, value: { people, unreadable, removed: new Map(removed) } };
      },
      async save(person, { ifRevision }) {
        const call = { method: "PUT", path: personAt(person.id), json: person } as const;
        return told(await calls.ask({ ...call, ifMatch: String(ifRevision) }, answers.person));
      },
      async remove(id, { ifRevision }) {
        const call = { method: "DELETE", path: personAt(id), ifMatch: String(ifRevision) } as const;
        return told(await calls.ask(call, answers.personRemoved));
      },
      watch,
    },
    policy: {
      async read() {
        return inSetupWords(
          await remembering.ask("policy", readBy(answers.policy), async () =>
            get("policy", answers.policy),
          ),
        );
      },
      async propose(proposal, { ifRevision }) {
        const call = { method: "POST", path: "/policy", json: proposal } as const;
        return toldOfPolicy({ ...call, ifMatch: String(ifRevision) });
      },
      async decide(id, verdict, { ifRevision }) {
        const path = `/policy/${encodeURIComponent(id)}/decision`;
        const call = { method: "POST", path, json: { verdict } } as const;
        return toldOfPolicy({ ...call, ifMatch: String(ifRevision) });
      },
      watch,
    },
    plan: {
      read: async () =>
        inSetupWords(
          await remembering.ask("plan", readBy(answers.plan), async () =>
            get("plan", answers.plan),
          ),
        ),
      async write(value, { ifRevision }) {
        const call = { method: "PUT", path: "/plan", json: { value } } as const;
        return told(await calls.ask({ ...call, ifMatch: String(ifRevision) }, answers.plan));
      },
      watch,
    },
    denialForm: {
      read: async () =>
        inSetupWords(
          await remembering.ask("denial-form", readBy(answers.denialForm), async () =>
            get("denial-form", answers.denialForm),
          ),
        ),
      async write(value, { ifRevision }) {
        const call = { method: "PUT", path: "/denial-form", json: { value } } as const;
        return told(await calls.ask({ ...call, ifMatch: String(ifRevision) }, answers.denialForm));
      },
      watch,
    },
    settings: {
      read: async () =>
        inSetupWords(
          await remembering.ask("settings", readBy(answers.settings), async () =>
            get("settings", answers.settings),
          ),
        ),
      async write(value, { ifRevision }) {
        const call = { method: "PUT", path: "/settings", json: { value } } as const;
        return told(await calls.ask({ ...call, ifMatch: String(ifRevision) }, answers.settings));
      },
      watch,
    },
  };
}

type SetupFailure = { readonly ok: false; readonly error: Failure["error"] | SetupError };

/** What a write answers that gives nothing back. */
export const setupAnswer = answers.personRemoved;

/** Whoever is signed out, or whose role may not set this, can’t reach it. */
export function inSetupWords<T>(
  outcome: { readonly ok: true; readonly value: T } | SetupFailure,
): SetupOutcome<T> {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  switch (error.kind) {
    case "conflict":
      return { ok: false, error: { kind: "conflict" } };
    case "damaged":
    case "quota":
    case "unavailable":
      return { ok: false, error };
    case "forbidden":
      return { ok: false, error: { kind: "unavailable", reason: "denied" } };
    case "not-found":
    case "gone":
    case "invalid":
    case "unauthorized":
      return { ok: false, error: { kind: "unavailable", reason: "server-away" } };
  }
}
