import { describe, expect, it } from "vitest";
import type { RecordDocument, RecordEntry } from "#records";
import type { MatchAnswer, MatchRequest, RecordWorker } from "./match-messages.ts";
import { createMatcher } from "./match-record.ts";
import { createRecordMatcher } from "./record-mentions.ts";

const set = "sacrococcygeal-64999@1.0.0";

function page(number: number, text: string): RecordDocument["pages"][number] {
  return { number, text: `${text}\n`, origin: "text" };
}
const cushion = page(1, "She uses a coccyx cushion for sitting.");
const spicule = page(2, "Dynamic films of the coccyx: no spicule.");
const document = (...pages: RecordDocument["pages"]): RecordDocument => ({
  id: "d1",
  name: "fax.pdf",
  pages,
});

/** A worker on the page's own thread, which answers when it is let. */
function workerOf() {
  const { match, take } = createMatcher();
  const asked: MatchRequest[] = [];
  let hear: (event: Event) => void = () => undefined;
  let fail: (event: Event) => void = () => undefined;
  const worker: RecordWorker = {
    postMessage: (request) => {
      if (request.kind === "entries") take(request);
      if (request.kind === "match") asked.push(request);
    },
    addEventListener(type, listener) {
      if (type === "message") hear = listener;
      if (type === "error") fail = listener;
    },
    terminate: () => undefined,
  };
  return {
    worker,
    asked,
    fail: () => fail(new Event("error")),
    /** Answers what was asked last. */
    answer: async (): Promise<MatchAnswer> => {
      const request = asked.at(-1);
      if (request === undefined) throw new Error("nothing was asked");
      const answer = await match(request);
      hear(new MessageEvent("message", { data: answer }));
      return answer;
    },
  };
}

const atOnce = (callback: () => void) => callback();

describe("what a record offers", () => {
  it("arrives page by page; a question for which nothing changed keeps its very proposal", async () => {
    const { worker, answer } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    match(set, [document(cushion)]);
    expect(mentions.get().isMatching).toBe(true);
    await answer();
    const first = mentions.get().proposals.get("conservative.cushion");
    expect(first).toMatchObject({ kind: "value", value: "yes" });
    expect(mentions.get()).toMatchObject({ isMatching: false, searched: [{ id: "d1" }] });
    match(set, [document(cushion, spicule)]);
    await answer();
    expect(mentions.get().proposals.get("conservative.cushion")).toBe(first);
    expect(mentions.get().proposals.get("imaging.spicule")).toMatchObject({ value: "no" });
  });

  it("sends only documents with new pages, and searches the last of what waits", async () => {
    const { worker, asked, answer } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    match(set, [document(cushion)]);
    match(set, [document(spicule)]);
    match(set, [document(cushion, spicule)]);
    expect(asked).toHaveLength(1);
    await answer();
    // What was searched is what was sent in that round, and nothing that arrived since.
    expect(mentions.get().searched).toEqual([document(cushion)]);
    expect(mentions.get().isMatching).toBe(true);
    expect(asked.at(-1)?.changed).toEqual([document(cushion, spicule)]);
    await answer();
    match(set, [document(cushion, spicule), { id: "d2", name: "two.pdf", pages: [] }]);
    expect(asked.at(-1)).toMatchObject({ order: ["d1", "d2"], changed: [{ id: "d2" }] });
  });

  it("gives few of many passages that say the same, and all that say something else", async () => {
    const { worker, answer } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    const many = Array.from({ length: 40 }, (_, at) => page(at + 1, "She uses a coccyx cushion."));
    match(set, [document(...many, page(41, "No coccyx cushion was used."))]);
    await answer();
    const found = mentions.get().proposals.get("conservative.cushion")?.mentions ?? [];
    expect(found.length).toBeLessThan(20);
    expect(found.some(({ page: on }) => on === 41)).toBe(true);
  });

  it("offers what data says beside what words say, and anew once the onset is answered", async () => {
    const { worker, asked, answer } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    const score = (id: string, number: number, date: string): RecordEntry => ({
      ...{ kind: "observation", status: "done", page: 1, span: { start: 0, end: 4 }, date },
      ...{ resource: `Observation/${id}`, path: "Observation.value", sentence: `Pain ${id}` },
      codes: [{ system: "http://loinc.org", code: "72514-3" }],
      value: { kind: "number", number },
    });
    const entries = [score("a", 8, "2025-06-01"), score("b", 6, "2025-11-01")];
    const request: RecordDocument = { id: "d2", name: "request.json", pages: [], entries };
    const offered = (path: string) => mentions.get().proposals.get(path)?.mentions;
    match(set, [document(cushion), request]);
    await answer();
    expect(offered("conservative.cushion")).toMatchObject([{ origin: "text" }]);
    expect(offered("presentation.painBaseline")).toContainEqual(
      expect.objectContaining({
        ...{ value: 8, origin: "data" },
        data: { resource: "Observation/a", path: "Observation.value" },
      }),
    );
    // No document has changed, and none is sent again; what was before the onset is no first score.
    match(set, [document(cushion), request], { "presentation.onsetDate": "2025-10-01" });
    expect(asked.at(-1)?.changed).toEqual([]);
    await answer();
    const values = offered("presentation.painBaseline")?.flatMap(({ value }) => value ?? []);
    expect(values).toEqual([6]);
  });

  it("rests after a search before it searches what arrived meanwhile", async () => {
    const { worker, asked, answer } = workerOf();
    const rests: (() => void)[] = [];
    const { match } = createRecordMatcher(
      () => worker,
      (callback) => void rests.push(callback),
    );
    match(set, [document(cushion)]);
    await answer();
    match(set, [document(cushion, spicule)]);
    expect(asked).toHaveLength(1);
    rests.at(-1)?.();
    expect(asked).toHaveLength(2);
  });

  it("forgets a document that is taken away, and starts no worker for a record without text", async () => {
    const { worker, asked, answer } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    match(set, [document()]);
    expect(asked).toEqual([]);
    match(set, [document(cushion)]);
    await answer();
    match(set, []);
    await answer();
    expect(mentions.get().proposals.size).toBe(0);
  });

  it("offers nothing and says nothing is absent once the search has failed", () => {
    const { worker, fail } = workerOf();
    const { mentions, match } = createRecordMatcher(() => worker, atOnce);
    match(set, [document(cushion)]);
    fail();
    match(set, [document(cushion)]);
    expect(mentions.get()).toMatchObject({ hasFailed: true, isMatching: false, searched: [] });
  });
});
