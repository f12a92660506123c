import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undecoded, type ValueCodec } from "./codec.ts";
import { openCaseDatabase } from "../database.ts";

/** A database that is written by a codec which takes as many turns as it is told. */
async function begin(turnsOf: () => number) {
  const working = { count: 0 };
  const slowly = async <T>(value: T): Promise<T> => {
    working.count += 1;
    for (let left = turnsOf(); left > 0; left -= 1) await aTurn();
    working.count -= 1;
    return value;
  };
  const codec: ValueCodec = {
    isPlain: false,
    encode: (_store, value) => {
      if (value === "broken") return Promise.reject(new Error("a value that cannot be written"));
      return slowly({ coded: value });
    },
    decode: (_store, stored) =>
      slowly(
        typeof stored === "object" && stored !== null && "coded" in stored
          ? stored.coded
          : undecoded(),
      ),
  };
  const factory = new IDBFactory();
  const opened = await openCaseDatabase(factory, "turns", {
    codec,
    onSuperseded: () => undefined,
    onLost: () => undefined,
    blockedGrace: () => Promise.resolve(),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return { database: opened.value, factory, working };
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

describe("a transaction whose values take their time", () => {
  it("goes on until everything is done, in the order it was asked for, however long each value takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("put", "read", "count", "delete"), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }),
        async (steps, turns) => {
          let at = 0;
          const { database } = await begin(() => turns[at++ % turns.length] ?? 0);
          const transaction = database.transaction("revisions", "readwrite");
          const expected: unknown[] = [];
          const rows = new Map<number, string>();
          let next = 1;
          const asked = steps.map((step) => {
            if (step === "put") {
              rows.set(next, `value ${next}`);
              expected.push(next);
              next += 1;
              return transaction.store.put(`value ${next - 1}`);
            }
            if (step === "delete") {
              rows.delete(next - 1);
              expected.push(undefined);
              return transaction.store.delete(next - 1);
            }
            expected.push(step === "count" ? rows.size : [...rows.values()]);
            return step === "count" ? transaction.store.count() : transaction.store.getAll();
          });
          expect(await Promise.all(asked)).toEqual(expected);
          // What was read is still in the same transaction, which takes what rests on it.
          await transaction.store.put(`after ${rows.size}`, 1000);
          await transaction.done;
          expect(await database.get("revisions", 1000)).toBe(`after ${rows.size}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("walks through rows with a cursor, changes them, and goes on in another store", async () => {
    const { database } = await begin(() => 2);
    for (const value of ["one", "two", "three"]) await database.put("revisions", value);
    const transaction = database.transaction(["revisions", "keys"], "readwrite");
    const seen: unknown[] = [];
    let cursor = await transaction.objectStore("revisions").openCursor();
    while (cursor !== null) {
      seen.push(cursor.value);
      await cursor.update(`${String(cursor.value)} again`);
      cursor = await cursor.continue();
    }
    await transaction.objectStore("keys").put(seen, "seen");
    await transaction.done;
    expect(await database.getAll("revisions")).toEqual(["one again", "two again", "three again"]);
    expect(await database.get("keys", "seen")).toEqual(["one", "two", "three"]);
  });

  it("ends with the transaction: nobody asks it for anything after it was taken back", async () => {
    const { database, working } = await begin(() => 20);
    const transaction = database.transaction("revisions", "readwrite");
    const ended = transaction.done.catch(() => "taken back");
    const put = transaction.store.put("never there").catch(() => "not written");
    const read = transaction.store.getAll().catch(() => "not read");
    transaction.abort();
    expect(await Promise.all([ended, put, read])).toEqual([
      "taken back",
      "not written",
      "not read",
    ]);
    expect(working.count).toBe(0);
    expect(await database.count("revisions")).toBe(0);
  });

  it("takes everything back when a value cannot be written", async () => {
    const { database } = await begin(() => 3);
    const transaction = database.transaction("revisions", "readwrite");
    const outcomes = await Promise.allSettled([
      transaction.store.put("whole"),
      transaction.store.put("broken"),
      transaction.done,
    ]);
    expect(outcomes.at(1)?.status).toBe("rejected");
    expect(outcomes.at(2)?.status).toBe("rejected");
    expect(await database.count("revisions")).toBe(0);
  });

  it("gives the values of many rows, and what is none as none", async () => {
    const { database, factory } = await begin(() => 0);
    await Promise.all(Array.from({ length: 300 }, (_, at) => database.put("revisions", at)));
    await new Promise<void>((resolve) => {
      const opening = factory.open("turns");
      opening.addEventListener("success", () => {
        const planted = opening.result.transaction("revisions", "readwrite");
        planted.objectStore("revisions").put("in plain text", 1);
        planted.addEventListener("complete", () => resolve());
      });
    });
    const all = await database.transaction("revisions").store.getAll();
    expect([all.length, all[0], all[299]]).toEqual([300, undecoded(), 299]);
  });
});
