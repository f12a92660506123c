import type { Failure, QualityError, QualityStore } from "#domain";
import { answers } from "./answers.ts";
import { readBy, type Remembering } from "./remembering.ts";
import type { ServerCalls } from "./server-calls.ts";

export interface HttpQualityStoreOptions {
  readonly calls: ServerCalls;
  readonly remembering: Remembering;
  readonly announce: () => void;
  readonly watch: QualityStore["watch"];
}

/** Quality records on the server, over HTTP. */
export function createHttpQualityStore({
  calls,
  remembering,
  announce,
  watch,
}: HttpQualityStoreOptions): QualityStore {
  const at = (id: string): string => `/quality/${encodeURIComponent(id)}`;
  return {
    list: async () =>
      remembering.ask("quality", readBy(answers.qualityList), async () =>
        calls.ask({ method: "GET", path: "/quality" }, answers.qualityList),
      ),
    async get(id) {
      const found = await remembering.ask(`quality/${id}`, readBy(answers.quality), async () =>
        calls.ask({ method: "GET", path: at(id) }, answers.quality),
      );
      return found.ok ? found : { ok: false, error: inQualityWords(found.error) };
    },
    async write(record) {
      const call = { method: "PUT", path: at(record.id), json: record } as const;
      const written = await calls.ask(call, answers.quality);
      if (!written.ok) return { ok: false, error: inQualityWords(written.error) };
      announce();
      return written;
    },
    watch,
  };
}

/** Whoever is signed out or was told nothing of quality records can’t reach them. */
function inQualityWords(error: Failure["error"] | QualityError): QualityError {
  switch (error.kind) {
    case "conflict":
      return "kind" in error.current ? { kind: "conflict", current: error.current } : away;
    case "forbidden":
      return { kind: "forbidden" };
    case "not-found":
    case "invalid":
    case "quota":
    case "unavailable":
      return error;
    case "gone":
    case "unauthorized":
      return away;
  }
}

const away = { kind: "unavailable", reason: "server-away" } as const;
