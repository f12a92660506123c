import { IDBFactory } from "fake-indexeddb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passkeysOfOneDevice } from "./keys/passkeys-for-test.ts";
import { openVault } from "./open-vault.ts";
import { readRecord, readRecordText } from "./vault-record.ts";
import {
  passphrases,
  setUpBrowser,
  storedRecord,
  type TestBrowser,
  testIterations,
  valueOf,
} from "./vault-for-test.ts";

const nora = { passphrase: passphrases.nora };
const copyKey = "reviewer-workstation.vault";

/** Steps to one value within the record. */
type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function at(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) inner = Reflect.get(Object(inner), key);
  return inner;
}

/** Sets one value of a record that was read anew. */
function put(value: unknown, path: Path, next: unknown): unknown {
  Reflect.set(Object(at(value, path.slice(0, -1))), path.at(-1) ?? "", next);
  return value;
}

/** Other values of the same kind, so that the schema takes them. */
function othersOf(value: unknown, path: Path): unknown[] {
  if (path.at(-1) === "store") return ["empty", "copying", "sealed"].filter((it) => it !== value);
  if (typeof value === "number") return [value + 1];
  if (value === null) return ["2026-11-30T12:00:00.000Z"];
  if (typeof value !== "string") throw new Error("a kind of value that no record had");
  const text = value;
  if (/^\d{4}-/.test(text)) return ["2020-01-01T00:00:00.000Z"];
  const first = text.startsWith("A") ? "B" : "A";
  // The last sign of base64url has bits that mean nothing; in the middle each bit counts.
  const middle = Math.floor(text.length / 2);
  const inner = text.charAt(middle) === "A" ? "B" : "A";
  return [first + text.slice(1), text.slice(0, middle) + inner + text.slice(middle + 1)];
}

/** Which ways into the vault work with this record, the only one on the disk. */
async function waysIn(browser: TestBrowser, record: unknown, recoveryKey: string) {
  browser.indexedDB = new IDBFactory();
  browser.stored.clear();
  browser.stored.set(copyKey, JSON.stringify(record));
  const opened = await openVault(browser.platform(), { iterations: testIterations });
  if (!opened.ok) return opened.error.kind;
  const vault = opened.value;
  const ways = [
    (await vault.unlock(nora)).ok,
    (await vault.confirm(nora)).ok,
    (await vault.unlock({ passkey: true })).ok,
    (await vault.unlockWithRecoveryKey(recoveryKey)).ok,
  ];
  vault.close();
  return ways.every(Boolean) ? "all" : "some fail";
}

/** What nothing is opened by, and nothing may be believed because of. */
const harmless = [
  // The order of two copies alone.
  "generation",
  // Steers the takeover of an unsealed store.
  "store",
  // Shown, and no more.
  "createdAt",
  "people.0.passkeys.0.addedAt",
  "recovery.notedAt",
];

async function browserWithAll() {
  const made = await setUpBrowser();
  const { browser, vault } = made;
  browser.passkeys = passkeysOfOneDevice();
  vault.close();
  const opened = await openVault(browser.platform(), { iterations: testIterations });
  const later = valueOf(opened);
  valueOf(await later.unlock(nora));
  valueOf(await later.addPasskey({ name: "Nora", ...nora }));
  valueOf(await later.noteRecoveryKey());
  later.close();
  return { ...made, text: JSON.stringify(storedRecord(browser)) };
}

describe("the stored record", () => {
  it("opens nothing any more where it was tampered with, in whichever field", async () => {
    const { browser, recoveryKey, text } = await browserWithAll();
    expect(await waysIn(browser, JSON.parse(text), recoveryKey)).toBe("all");
    const passed = new Set<string>();
    const paths = leavesOf(JSON.parse(text));
    expect(paths.length).toBeGreaterThan(22);
    for (const path of paths) {
      const value = at(JSON.parse(text), path);
      for (const other of othersOf(value, path)) {
        const outcome = await waysIn(browser, put(JSON.parse(text), path, other), recoveryKey);
        if (outcome === "all") passed.add(path.join("."));
      }
    }
    expect([...passed].toSorted()).toEqual(harmless.toSorted());
  });

  it("opens nothing where the wraps of one person are another’s", async () => {
    const { browser, vault } = await setUpBrowser();
    const omar = { passphrase: passphrases.omar };
    valueOf(await vault.addPerson({ personId: "omar", ...omar, proof: nora }));
    vault.close();
    for (const part of ["personKey", "dataKey", "signing"]) {
      const record = storedRecord(browser);
      const moved = put(record, ["people", 1, part], at(record, ["people", 0, part]));
      browser.indexedDB = new IDBFactory();
      browser.stored.set(copyKey, JSON.stringify(moved));
      const next = valueOf(await openVault(browser.platform(), { iterations: testIterations }));
      const unlocked = await next.unlock(omar);
      expect(unlocked.ok && (await next.confirm(omar)).ok).toBe(false);
      next.close();
      browser.stored.set(copyKey, JSON.stringify(record));
    }
  });

  it("is read as it is, or as damaged or newer, never as none", async () => {
    const { browser, text } = await browserWithAll();
    const paths = leavesOf(JSON.parse(text));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { kind } = readRecord(put(JSON.parse(text), path, value));
        expect(["record", "damaged", ...(path[0] === "version" ? ["newer"] : [])]).toContain(kind);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.nat(text.length - 1), (given, cut) => {
        expect(readRecordText(given).kind).toBe("damaged");
        expect(readRecordText(text.slice(0, cut)).kind).toBe("damaged");
      }),
    );
    expect(readRecord({ ...storedRecord(browser), further: 1 }).kind).toBe("damaged");
    expect(readRecord({ version: 2, anything: "else" }).kind).toBe("newer");
    expect([readRecord(undefined).kind, readRecordText(null).kind]).toEqual(["none", "none"]);
    expect(["null", "0", "[]", "{}"].map((json) => readRecordText(json).kind)).toEqual(
      Array.from({ length: 4 }, () => "damaged"),
    );
  });
});
