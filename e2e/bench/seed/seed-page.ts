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
import { sealedPlace } from "#storage";
import { Encoded } from "../../../src/storage/browser/codec/codec.ts";
import { openCaseDatabase, type CaseDatabase } from "../../../src/storage/browser/database.ts";
import { sealedCodec } from "../../../src/storage/vault/sealing/sealed-codec.ts";
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
async function seedCases(
  templates: readonly Template[],
  count: number,
  vault: { readonly id: string; readonly dataKey: string },
): Promise<void> {
  const bytes = Uint8Array.from(atob(vault.dataKey), (letter) => letter.charCodeAt(0));
  const dataKey = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
  const codec = sealedCodec({ vaultId: vault.id, dataKey }, sealedPlace.cases);
  const seal = async (name: string, value: unknown, key?: string): Promise<Encoded> =>
    new Encoded(await codec.encode(name, value, key));
  const opened = await openCaseDatabase(indexedDB, sealedPlace.cases, {
    codec,
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
    await store(opened.value, writes, seal);
  }
  opened.value.close();
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

async function store(
  database: CaseDatabase,
  writes: readonly CaseWrite[],
  seal: (name: string, value: unknown, key?: string) => Promise<Encoded>,
): Promise<void> {
  // Sealed before the transaction begins, which would not wait for so many.
  const sealed = await Promise.all(
    writes.map(async (write) => {
      const { stored, summary, revision } = write;
      const key = `bench:${stored.id}`;
      const [row, listed, version, link, id] = await Promise.all([
        seal("cases", stored),
        seal("summaries", summary),
        seal("revisions", revision),
        seal("chain", linkOf(write, { last: null, found: null })),
        seal("keys", stored.id, key),
      ]);
      return { row, listed, version, link, id, key };
    }),
  );
  const transaction = database.transaction(
    ["cases", "summaries", "revisions", "chain", "keys"],
    "readwrite",
    { durability: "relaxed" },
  );
  await Promise.all([
    ...sealed.flatMap(({ row, listed, version, link, id, key }) => [
      transaction.objectStore("cases").put(row),
      transaction.objectStore("summaries").put(listed),
      transaction.objectStore("revisions").add(version),
      transaction.objectStore("chain").add(link),
      transaction.objectStore("keys").put(id, key),
    ]),
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
