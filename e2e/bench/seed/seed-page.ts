import * as z from "zod/mini";
import {
  type CaseDigests,
  type CaseRecord,
  type JsonObject,
  decideCreate,
  linkOf,
  type CaseWrite,
  worklistDigests,
} from "#domain";
import { openCaseDatabase, type CaseDatabase } from "../../../src/storage/browser/database.ts";
import { stateOf, syntheticCase, type Template } from "./synthetic-cases.ts";

// The page's policy refuses what zod would otherwise compile.
z.config({ jitless: true });

declare global {
  interface Window {
    /** Runs in a page of the app's own address that does not run the app. */
    benchSeed?: typeof seedCases;
  }
}

window.benchSeed = seedCases;

/**
 * Stores synthetic cases, each as the store's own rule of creation has it, many to a transaction: one by
 * one they would take minutes.
 */
async function seedCases(templates: readonly Template[], count: number): Promise<void> {
  const opened = await openCaseDatabase(indexedDB, "reviewer-workstation", {
    onSuperseded: () => undefined,
    onLost: () => undefined,
    blockedGrace: async () => undefined,
  });
  if (!opened.ok) throw new Error(`no database: ${opened.error.kind}`);
  const now = new Date();
  const digests = remembering(worklistDigests(() => ({ zone: "America/New_York" })));
  for (let start = 0; start < count; start += batch) {
    const end = Math.min(count, start + batch);
    const writes: CaseWrite[] = [];
    for (let index = start; index < end; index += 1) {
      writes.push(writeOf(syntheticCase(templates, index, now), index, digests));
    }
    await store(opened.value, writes);
  }
  await storePerson(opened.value, now.toISOString());
  opened.value.close();
}

/** Cases have somebody who works on them; without one the page would ask who it is. */
async function storePerson(database: CaseDatabase, at: string): Promise<void> {
  const value = {
    id: "synthetic-reviewer-0000001",
    name: "Synthetic reviewer",
    role: "nurse-reviewer",
  };
  await database.put("setup", { key: `person/${value.id}`, revision: 1, at, value });
  localStorage.setItem("reviewer-workstation.current-person", value.id);
}

const batch = 2000;

function writeOf(
  record: CaseRecord,
  index: number,
  digestOf: (record: CaseRecord) => JsonObject,
): CaseWrite {
  const decision = decideCreate(record, {
    now: record.createdAt,
    by: { name: "Synthetic reviewer", role: "nurse-reviewer" },
    digestOf,
  });
  if (!decision.ok || !("write" in decision)) throw new Error(`case ${index} was refused`);
  const { write } = decision;
  const state = stateOf(index);
  return {
    ...write,
    stored: { ...write.stored, record: { ...write.stored.record, state } },
    summary: { ...write.summary, state },
  };
}

async function store(database: CaseDatabase, writes: readonly CaseWrite[]): Promise<void> {
  const transaction = database.transaction(
    ["cases", "summaries", "revisions", "chain", "keys"],
    "readwrite",
    { durability: "relaxed" },
  );
  await Promise.all([
    ...writes.flatMap((write) => {
      const { stored, summary, revision } = write;
      return [
        transaction.objectStore("cases").put(stored),
        transaction.objectStore("summaries").put(summary),
        transaction.objectStore("revisions").add(revision),
        transaction.objectStore("chain").add(linkOf(write, { last: null, found: null })),
        transaction.objectStore("keys").put(stored.id, `bench:${stored.id}`),
      ];
    }),
    transaction.done,
  ]);
}

/** A digest depends on the answers alone, and many cases have the same. */
function remembering({ digestOf }: CaseDigests): (record: CaseRecord) => JsonObject {
  const known = new Map<string, JsonObject>();
  return (record) => {
    const key = JSON.stringify(record.answers);
    const digest = known.get(key) ?? digestOf(record);
    known.set(key, digest);
    return digest;
  };
}
