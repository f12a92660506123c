import * as z from "zod/mini";
import {
  type CaseChange,
  type CaseSlice,
  type CaseStore,
  newCaseId,
  type Outcome,
  type ScanQuery,
} from "#domain";
import { answers } from "./answers.ts";
import { linesIn } from "./lines-in.ts";
import { type ServerCalls, unavailable } from "./server-calls.ts";
import { inRepeats, type Wait } from "./in-repeats.ts";

export interface HttpCaseStoreOptions {
  readonly calls: ServerCalls;
  /** Tells watchers of this page what it has done itself. */
  readonly announce: (change: Omit<CaseChange, "source">) => void;
  readonly watch: CaseStore["watch"];
  /** Between two tries of a write whose answer was lost. */
  readonly wait: Wait;
}

/** A save names its key, so that the same save sent again is the same save. */
export interface KeyedCaseStore extends CaseStore {
  readonly putKeyed: (
    ...given: [...Parameters<CaseStore["put"]>, key: string]
  ) => ReturnType<CaseStore["put"]>;
}

/** Cases on the server, over HTTP. What is judged is judged there: this passes on. */
export function createHttpCaseStore(options: HttpCaseStoreOptions): KeyedCaseStore {
  const { calls, announce, wait } = options;
  const at = (id: string): string => `/cases/${encodeURIComponent(id)}`;

  /** Tells of a write that changed something. */
  function told<T extends { readonly ok: boolean; readonly version?: string }>(
    outcome: T,
    change: Pick<CaseChange, "kind" | "caseId"> & { readonly before: string | null },
  ): T {
    const { before, ...rest } = change;
    if (outcome.ok && outcome.version !== undefined && outcome.version !== before) {
      announce({ ...rest, version: outcome.version });
    }
    return outcome;
  }

  const putKeyed: KeyedCaseStore["putKeyed"] = async (id, record, { ifMatch }, key) =>
    told(
      await calls.ask({ method: "PUT", path: at(id), json: record, ifMatch, key }, answers.record),
      { kind: "saved", caseId: id, before: ifMatch },
    );

  return {
    putKeyed,
    get: async (id) => calls.ask({ method: "GET", path: at(id) }, answers.record),
    async create(record, { key }) {
      const call = { method: "POST", path: "/cases", json: record, key } as const;
      const made = await inRepeats(wait, async () => calls.ask(call, answers.record));
      return told(made, { kind: "created", caseId: record.id, before: null });
    },
    put: async (id, record, given) => putKeyed(id, record, given, newCaseId()),
    async remove(id, { ifMatch }) {
      const call = { method: "POST", path: `${at(id)}/remove`, ifMatch } as const;
      const removed = await calls.ask(call, answers.removed);
      return told(removed, { kind: "removed", caseId: id, before: ifMatch });
    },
    async restore(id, { ifMatch }) {
      const call = { method: "POST", path: `${at(id)}/restore`, ifMatch } as const;
      const restored = await calls.ask(call, answers.record);
      return told(restored, { kind: "restored", caseId: id, before: ifMatch });
    },
    async sign(id, record, { ifMatch, determination }) {
      const call = {
        method: "POST",
        path: `${at(id)}/sign`,
        json: { record, determination },
        ifMatch,
        // Signed once, however often it is sent; the same line on another version is another signature, which is refused.
        key: `${determination.id}.${ifMatch}`,
      } as const;
      const signed = await inRepeats(wait, async () => calls.ask(call, answers.record));
      return told(signed, { kind: "signed", caseId: id, before: ifMatch });
    },
    list: async (query) =>
      calls.ask({ method: "POST", path: "/cases/list", json: query }, answers.page),
    scan: (query) => slicesOf(calls, query),
    history: async (id) => calls.ask({ method: "GET", path: `${at(id)}/history` }, answers.history),
    determinations: async (id) =>
      calls.ask({ method: "GET", path: `${at(id)}/determinations` }, answers.determinations),
    verify: async (id) =>
      calls.ask({ method: "GET", path: `${at(id)}/verification` }, answers.verification),
    watch: options.watch,
  };
}

/** Reading stops where nobody asks for the next slice. */
async function* slicesOf(calls: ServerCalls, query: ScanQuery): AsyncGenerator<Outcome<CaseSlice>> {
  const stopped = new AbortController();
  try {
    const call = { method: "POST", path: "/cases/scan", json: query } as const;
    const opened = await calls.open(call, stopped.signal);
    if (!opened.ok) yield opened;
    else if (opened.response.body === null) yield away;
    else yield* wholeScan(opened.response.body);
  } catch {
    yield away;
  } finally {
    stopped.abort();
  }
}

/** Fewer cases than there are is no scan of all of them: a stream that ends early ends with a failure. */
async function* wholeScan(stream: ReadableStream<Uint8Array>): AsyncGenerator<Outcome<CaseSlice>> {
  let isWhole = false;
  for await (const line of linesIn(stream)) {
    const read = z.safeParse(answers.slice, jsonIn(line));
    const slice = read.success ? read.data : away;
    yield slice;
    if (!slice.ok) return;
    const { done, items, total } = slice.value;
    isWhole = done + items.length >= total;
  }
  if (!isWhole) yield away;
}

const away = unavailable("server-away");

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
