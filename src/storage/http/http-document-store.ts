import {
  type CaseDocument,
  type DocumentContent,
  type DocumentStore,
  headers,
  maxDocumentBytes,
  newCaseId,
  type Outcome,
} from "#domain";
import { answers } from "./answers.ts";
import { inRepeats, type Wait } from "./in-repeats.ts";
import { refuseLossy } from "./json-faults.ts";
import { type Call, type ServerCalls, unavailable } from "./server-calls.ts";

export interface HttpDocumentStoreOptions {
  readonly calls: ServerCalls;
  readonly announce: (caseId: string) => void;
  readonly watch: DocumentStore["watch"];
  /** Between two tries of an upload whose answer was lost. */
  readonly wait: Wait;
}

/** Documents on the server, over HTTP. Contents go as bytes, names in bodies. */
export function createHttpDocumentStore(options: HttpDocumentStoreOptions): DocumentStore {
  const { calls, announce, wait } = options;
  const at = (id: string): string => `/documents/${encodeURIComponent(id)}`;
  /** What was last heard of each document: an erased one no longer says its case. */
  const known = new Map<string, { readonly caseId: string; readonly isChanged: boolean }>();

  function note({ id, caseId, changeFoundAt }: CaseDocument): void {
    known.set(id, { caseId, isChanged: changeFoundAt !== undefined });
  }

  async function change(call: Call): Promise<Outcome<CaseDocument>> {
    // What has a key is done once, however often it is sent.
    const outcome =
      call.key === undefined
        ? await calls.ask(call, answers.document)
        : await inRepeats(wait, async () => calls.ask(call, answers.document));
    if (outcome.ok) {
      note(outcome.value);
      announce(outcome.value.caseId);
    }
    return outcome;
  }

  return {
    async list(caseId) {
      const path = `/cases/${encodeURIComponent(caseId)}/documents`;
      const listed = await calls.ask({ method: "GET", path }, answers.documents);
      if (listed.ok) for (const document of listed.value.items) note(document);
      return listed;
    },
    async add({ content, ...given }) {
      if (content.size > maxDocumentBytes) return tooLarge;
      const document = Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      );
      const lossy = refuseLossy(document);
      if (lossy !== null) return lossy;
      const form = new FormData();
      // The description first: the server knows what it reads before it reads it.
      form.append("document", JSON.stringify(document));
      form.append("content", content);
      return change({ method: "POST", path: "/documents", raw: form, key: newCaseId() });
    },
    async content(id) {
      const read = await contentOf(calls, `${at(id)}/content`);
      const before = known.get(id);
      if (!read.ok || before === undefined) return read;
      // The server has noted it on the document.
      const isChanged = read.value.integrity === "changed";
      if (isChanged !== before.isChanged) {
        known.set(id, { ...before, isChanged });
        announce(before.caseId);
      }
      return read;
    },
    async putBack(id, original) {
      if (original.size > maxDocumentBytes) return tooLarge;
      const raw = original.slice(0, original.size, "application/octet-stream");
      return change({ method: "PUT", path: `${at(id)}/content`, raw });
    },
    rename: async (id, name) =>
      change({ method: "POST", path: `${at(id)}/rename`, json: { name } }),
    split: async (id, parts) =>
      change({ method: "POST", path: `${at(id)}/parts`, json: { parts } }),
    async sameContent(sha256) {
      const path = `/same-content/${encodeURIComponent(sha256)}`;
      const found = await calls.ask({ method: "GET", path }, answers.sameContent);
      return found.ok ? { ok: true, value: found.value.items } : found;
    },
    remove: async (id) => change({ method: "POST", path: `${at(id)}/remove` }),
    restore: async (id) => change({ method: "POST", path: `${at(id)}/restore` }),
    async erase(id) {
      const erased = await calls.ask({ method: "DELETE", path: at(id) }, answers.erased);
      const before = known.get(id);
      if (erased.ok && before !== undefined) announce(before.caseId);
      return erased;
    },
    async eraseCase(caseId) {
      const path = `/cases/${encodeURIComponent(caseId)}/documents`;
      const erased = await calls.ask({ method: "DELETE", path }, answers.erased);
      if (erased.ok) announce(caseId);
      return erased;
    },
    pageReadings: async (id) =>
      calls.ask({ method: "GET", path: `${at(id)}/page-readings` }, answers.pageReadings),
    savePageReadings: async (id, readings) =>
      calls.ask(
        { method: "POST", path: `${at(id)}/page-readings`, json: { readings } },
        answers.erased,
      ),
    noteSeenPages: async (id, pages) =>
      change({ method: "POST", path: `${at(id)}/seen-pages`, json: { pages } }),
    noteUndrawnPages: async (id, pages, checkedThrough) =>
      change({
        method: "POST",
        path: `${at(id)}/undrawn-pages`,
        json: { pages, ...(checkedThrough === undefined ? {} : { checkedThrough }) },
      }),
    watch: options.watch,
  };
}

async function contentOf(calls: ServerCalls, path: string): Promise<Outcome<DocumentContent>> {
  const opened = await calls.open({ method: "GET", path });
  if (!opened.ok) return opened;
  const { response } = opened;
  const integrity = response.headers.get(headers.integrity);
  try {
    if (response.ok && (integrity === "verified" || integrity === "not-verified")) {
      const bytes = await response.arrayBuffer();
      const type = response.headers.get(headers.mediaType) ?? "";
      return { ok: true, value: { integrity, content: new Blob([bytes], { type }) } };
    }
    const body: unknown = await response.json();
    const changed = answers.changed.safeParse(body);
    if (changed.success) return changed.data;
    const failure = answers.failure.safeParse(body);
    if (failure.success) return failure.data;
  } catch {
    // The line broke in the midst of the content: nobody takes half a chart for the whole.
  }
  return unavailable("server-away");
}

const tooLarge: Outcome<never> = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path: "content", message: "is larger than 40 MB" }],
  },
};
