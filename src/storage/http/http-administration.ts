import * as z from "zod/mini";
import {
  type Administration,
  type ImportRefusal,
  movedKinds,
  type OnProgress,
  type ServerChange,
  signInPaths,
} from "#domain";
import { answers } from "./answers.ts";
import { addressOf, headersOf, type ServerCalls, unavailable } from "./server-calls.ts";

const restrictionSchema = z.strictObject({
  isRestricted: z.boolean(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});

function orFailure<V extends z.core.SomeType>(value: V) {
  return z.union([z.object({ ok: z.literal(true), value }), answers.failure]);
}

const importedSchema = z.object({
  cases: z.array(z.object({ id: z.string(), kind: z.enum(movedKinds) })),
  documents: z.object({ added: z.int(), there: z.int(), refused: z.array(z.string()) }),
  quality: z.object({ added: z.int(), there: z.int() }),
  people: z.int(),
  plan: z.boolean(),
  policy: z.boolean(),
  denialForm: z.boolean(),
});

const administrationAnswers = {
  signedIn: orFailure(
    z.object({
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          role: z.string(),
          sessions: z.int(),
          since: z.string(),
          activeAt: z.string(),
        }),
      ),
    }),
  ),
  systems: orFailure(
    z.object({
      systems: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          scopes: z.array(z.string()),
          keyIds: z.array(z.string()),
          endpoints: z.array(z.string()),
          readsOthers: z.boolean(),
          readsRestricted: z.boolean(),
          registeredAt: z.string(),
          revoked: z.nullable(z.object({ at: z.string() })),
        }),
      ),
    }),
  ),
  registered: orFailure(z.object({ systemId: z.string() })),
  ended: orFailure(z.int()),
  restriction: orFailure(z.nullable(restrictionSchema)),
  nothing: orFailure(z.null()),
  imported: orFailure(importedSchema),
} as const;

/** Sends a form, telling how much of it is on its way; the status and the text that came back, or null. */
export type Send = (
  path: string,
  form: FormData,
  onProgress: OnProgress,
) => Promise<{ readonly status: number; readonly text: string } | null>;

/** By the browser's own request object, the only one that tells how much was sent. */
export function browserSend(origin: string, options: Parameters<typeof headersOf>[1]): Send {
  return async (path, form, onProgress) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", origin + addressOf(path));
      for (const [name, value] of Object.entries(headersOf({ method: "POST", path }, options)))
        request.setRequestHeader(name, value);
      request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) =>
        onProgress(loaded, lengthComputable ? total : null),
      );
      request.addEventListener("load", () =>
        resolve({ status: request.status, text: request.responseText }),
      );
      for (const end of ["error", "abort", "timeout"] as const)
        request.addEventListener(end, () => resolve(null));
      request.send(form);
    });
}

/** What an administrator does on the server, over HTTP. */
export function createHttpAdministration({
  calls,
  hear,
  send,
}: {
  readonly calls: ServerCalls;
  readonly hear: (change: ServerChange) => void;
  readonly send: Send;
}): Administration {
  const restrictionAt = (caseId: string): string =>
    `/cases/${encodeURIComponent(caseId)}/confidential`;
  return {
    async signedIn() {
      const call = { method: "GET", path: signInPaths.sessions } as const;
      const read = await calls.ask(call, administrationAnswers.signedIn);
      return read.ok ? { ok: true, value: read.value.people } : read;
    },
    endSessions: async (personId) =>
      calls.ask(
        { method: "POST", path: signInPaths.endSessions, json: { personId } },
        administrationAnswers.ended,
      ),
    async systems() {
      const read = await calls.ask(
        { method: "GET", path: "/systems" },
        administrationAnswers.systems,
      );
      if (!read.ok) return read;
      const value = read.value.systems.map(
        ({ revoked, readsOthers, readsRestricted, ...system }) => ({
          ...system,
          reach: { readsOthers, readsRestricted },
          revokedAt: revoked?.at ?? null,
        }),
      );
      return { ok: true, value };
    },
    async registerSystem({ reach, ...system }) {
      const json = { ...system, ...reach };
      const call = { method: "POST", path: "/systems", json } as const;
      const made = await calls.ask(call, administrationAnswers.registered);
      return made.ok ? { ok: true, value: made.value.systemId } : made;
    },
    revokeSystem: async (id) =>
      calls.ask(
        { method: "POST", path: `/systems/${encodeURIComponent(id)}/revoke` },
        administrationAnswers.nothing,
      ),
    restrictionOf: async (caseId) =>
      calls.ask({ method: "GET", path: restrictionAt(caseId) }, administrationAnswers.restriction),
    async restrict(caseId, { isRestricted, reason }) {
      const json = { confidential: isRestricted, reason };
      const call = { method: "PUT", path: restrictionAt(caseId), json } as const;
      const outcome = await calls.ask(call, administrationAnswers.nothing);
      if (outcome.ok) hear({ about: "team", caseId });
      return outcome;
    },
    async exportTenant(passphrase, { restrictedReason, onProgress }) {
      const json = {
        passphrase,
        ...(restrictedReason === undefined ? {} : { restrictedReason }),
      };
      const longest = AbortSignal.timeout(60 * 60_000);
      const opened = await calls.open({ method: "POST", path: "/move/export", json }, longest);
      if (!opened.ok) return opened;
      const { response } = opened;
      if (!response.ok || response.body === null) {
        const read = z.safeParse(answers.failure, await failureIn(response));
        return read.success ? read.data : unavailable("server-away");
      }
      try {
        const file = await bytesOf(response.body, onProgress);
        const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
        return {
          ok: true,
          value: {
            file,
            name: name?.[1] ?? "backup.age",
            leftOut: Number(response.headers.get("x-restricted-left-out") ?? "0"),
          },
        };
      } catch {
        // The answer ended before its last line: it is not whole, and is not kept.
        return unavailable("server-away");
      }
    },
    async importBackup(file, passphrase, onProgress) {
      const form = new FormData();
      form.append("passphrase", passphrase);
      form.append("file", file, "backup.age");
      const answer = await send("/move/import", form, onProgress);
      if (answer === null) return { ok: false, refusal: "no-answer" };
      const read = z.safeParse(administrationAnswers.imported, jsonIn(answer.text));
      if (answer.status === 413) return { ok: false, refusal: "too-large" };
      if (!read.success) return { ok: false, refusal: "no-answer" };
      if (read.data.ok) {
        hear({ about: "everything" });
        return read.data;
      }
      return { ok: false, refusal: refusalIn(read.data.error) };
    },
  };
}

/** What a refused request says; null where its answer broke off. */
async function failureIn(response: Response): Promise<unknown> {
  try {
    return jsonIn(await response.text());
  } catch {
    return null;
  }
}

async function bytesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: OnProgress,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = body.getReader();
  for (;;) {
    const next = await reader.read();
    if (next.done) return new Blob(parts, { type: "application/octet-stream" });
    parts.push(next.value);
    done += next.value.length;
    onProgress(done, null);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const refusals: ReadonlyMap<string, ImportRefusal> = new Map([
  ["wrong-passphrase", "wrong-passphrase"],
  ["not-a-backup", "not-a-backup"],
  ["is too large", "too-large"],
]);

function refusalIn(error: z.infer<typeof answers.failure>["error"]): ImportRefusal {
  if (error.kind === "forbidden") return "not-allowed";
  if (error.kind !== "invalid") return "no-answer";
  // Whatever else is wrong with a file: its lines are not all there, or not as they were written.
  return refusals.get(error.issues[0]?.message ?? "") ?? "incomplete";
}
