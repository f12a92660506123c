import { describe, expect, it } from "vitest";
import {
  type BackupRow,
  type CaseVerification,
  type Determination,
  signedBytes,
  toBase64Url,
  unsignedThroughKey,
  verifySignature,
} from "#domain";
import { stored } from "../../../domain/ports/contract/examples-for-test.ts";
import { act, people, type Stage } from "../../../domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../../domain/ports/contract/stage-in-for-test.ts";
import { type SignerForTest, signerForTest } from "../../../domain/signatures/signer-for-test.ts";
import { rewritten, rowsOf } from "../backup/rewritten-for-test.ts";
import { signingKeysKey } from "./signature-rows.ts";
import { type BrowserForTest, newBrowser, openTab, tamper } from "../tab-for-test.ts";

const { nora, paul, vera } = people;

/** A store that asks for signatures, with a case that waits for a physician; `signing` null: one that asks for none. */
async function waiting(signing: SignerForTest | null, browser = newBrowser()) {
  const options = signing === null ? {} : { signing };
  const stage = await stageIn(async (under) => {
    const tab = await openTab(browser, { ...under, ...options });
    return [tab, tab];
  }, "referred-to-physician");
  return { browser, stage };
}

async function signer(): Promise<SignerForTest> {
  const made = signerForTest();
  for (const { id } of [nora, paul, vera]) await made.give(id);
  return made;
}

/** A case that was decided against, with its notice, in a store that asks for signatures. */
async function decided() {
  const signing = await signer();
  const { browser, stage } = await waiting(signing);
  signing.confirm(vera.id);
  stored(await act(stage, "decide-adversely", vera));
  signing.confirm(nora.id);
  stored(await act(stage, "issue-notice", nora));
  return { browser, stage, signing };
}

async function verified({ store, id }: Pick<Stage, "store" | "id">): Promise<CaseVerification> {
  const outcome = await store.verify(id);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

/** As a fresh visit of a store that asks for signatures finds the case. */
async function found(browser: BrowserForTest, id: string, signing: SignerForTest) {
  return verified({ store: await openTab(browser, { signing }), id });
}

const doesNotVerify = { kind: "does-not-verify", parts: ["decisions"] };

/** Puts lines and links in the place of those that are there. */
async function overwrite(browser: BrowserForTest, rows: readonly BackupRow[]): Promise<void> {
  await tamper(browser, ["determinations", "chain"], (transaction) => {
    for (const { store, key, value } of rows) {
      if (store === "determinations" || store === "chain")
        transaction.objectStore(store).put(value, key);
    }
  });
}

async function putMeta(browser: BrowserForTest, key: string, value: unknown): Promise<void> {
  await tamper(browser, ["meta"], (transaction) => {
    transaction.objectStore("meta").put(value, key);
  });
}

/** Of `meta`, what is known of signatures. */
async function metaOf(browser: BrowserForTest): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  await tamper(browser, ["meta"], (transaction) => {
    for (const key of [signingKeysKey, unsignedThroughKey]) {
      const reading = transaction.objectStore("meta").get(key);
      reading.addEventListener("success", () => {
        if (reading.result !== undefined) found.set(key, reading.result);
      });
    }
  });
  return found;
}

describe("signing", () => {
  it("signs decisions and letters after a fresh proof of whoever works, once for each; hand-offs need none", async () => {
    const signing = await signer();
    const { stage } = await waiting(signing);
    const wanted = { ok: false, error: { kind: "unauthorized", wants: "confirmation" } };
    const before = await stage.look();
    expect(await act(stage, "decide-adversely", vera)).toEqual(wanted);
    signing.confirm(paul.id);
    expect(await act(stage, "decide-adversely", vera)).toEqual(wanted);
    expect(await stage.look()).toEqual(before);
    signing.confirm(vera.id);
    stored(await act(stage, "decide-adversely", vera));
    expect(await act(stage, "add-addendum", vera)).toEqual(wanted);
    expect(await act(stage, "issue-notice", nora)).toEqual(wanted);
    signing.confirm(nora.id);
    stored(await act(stage, "issue-notice", nora));
    const { determinations } = await stage.look();
    expect(determinations.map(({ signature }) => signature?.publicKey ?? null)).toEqual([
      null,
      signing.publicKeyOf(vera.id),
      signing.publicKeyOf(nora.id),
    ]);
    const checked = await Promise.all(determinations.map(verifySignature));
    expect(checked).toEqual([false, true, true]);
    const verification = await verified(stage);
    expect(verification.kind).toBe("verified");
    expect(verification).not.toHaveProperty("unseenKeys");
  });

  it("takes no signature that somebody brings along, and none of a person without a key", async () => {
    const signing = await signer();
    const { stage } = await waiting(signing);
    signing.confirm(vera.id);
    const elsewhere = await (await decided()).stage.look();
    const signature = elsewhere.determinations[1]?.signature;
    if (signature === undefined) throw new Error("not signed");
    const brought = await act(stage, "decide-adversely", vera, (one) => ({
      ...one,
      determination: { ...one.determination, signature },
    }));
    expect(brought).toMatchObject({ error: { issues: [{ path: "determination.signature" }] } });
    const { stage: without } = await waiting(signerForTest());
    expect(await act(without, "decide-adversely", vera)).toMatchObject({
      error: { kind: "unauthorized", wants: "confirmation" },
    });
  });

  it("asks for nothing in a store without keys", async () => {
    const { stage } = await waiting(null);
    stored(await act(stage, "decide-adversely", vera));
    const { determinations } = await stage.look();
    expect(determinations.every(({ signature }) => signature === undefined)).toBe(true);
    expect((await verified(stage)).kind).toBe("verified");
  });
});

describe("a decision that somebody rewrote, with a chain made anew over it", () => {
  const forgeries: Readonly<
    Record<
      string,
      (line: Determination, signing: SignerForTest) => Determination | Promise<Determination>
    >
  > = {
    "without its signature": ({ signature: _signature, ...line }) => line,
    "with another rationale": (line) => ({ ...line, rationale: "Something else" }),
    "in another name": (line) => ({ ...line, recordedBy: paul }),
    "with other answers": (line) => ({ ...line, basis: { ...line.basis, answers: { weeks: 1 } } }),
    "signed with a key that nobody has here": async (line) =>
      resigned(line, vera.id, await signer()),
    "signed with somebody else’s key": async (line, signing) => resigned(line, paul.id, signing),
    "signed over another case": async (line, signing) =>
      resigned(line, vera.id, signing, "0".repeat(64)),
  };

  /** Signed anew by whoever holds the keys, in the name that it has. */
  async function resigned(
    line: Determination,
    personId: string,
    signing: SignerForTest,
    record = line.signature?.record ?? "",
  ): Promise<Determination> {
    const { signature: _signature, ...bare } = line;
    const terms = {
      algorithm: "Ed25519",
      publicKey: signing.publicKeyOf(personId) ?? "",
      record,
    } as const;
    signing.confirm(personId);
    const value = await signing.sign(personId, signedBytes(bare, terms));
    return { ...bare, signature: { ...terms, value: toBase64Url(value ?? new Uint8Array()) } };
  }

  it.each(Object.keys(forgeries))("does not verify: %s", async (name) => {
    const { browser, stage, signing } = await decided();
    const forge = forgeries[name];
    const rows = await rewritten(await rowsOf(browser), async (line) =>
      line.decision === undefined || forge === undefined ? line : forge(line, signing),
    );
    await overwrite(browser, rows);
    expect(await found(browser, stage.id, signing)).toMatchObject({
      ...doesNotVerify,
      determinations: [1],
    });
    for await (const slice of (await openTab(browser, { signing })).scan({})) {
      expect(slice).toMatchObject({ value: { items: [{ content: { kind: "does-not-verify" } }] } });
    }
  });

  it("verifies where nothing but the chain was made anew", async () => {
    const { browser, stage, signing } = await decided();
    await overwrite(browser, await rewritten(await rowsOf(browser), (line) => line));
    expect((await found(browser, stage.id, signing)).kind).toBe("verified");
  });
});

describe("a list of signing keys that can’t be relied on", () => {
  const unreadable = {
    ok: false,
    error: { kind: "forbidden", refusal: { kind: "signing-keys-unreadable" } },
  };

  it.each<readonly [string, (meta: IDBObjectStore) => void]>([
    ["damaged", (meta) => meta.put({ undecoded: true }, signingKeysKey)],
    ["of another form", (meta) => meta.put([{ personId: vera.id }], signingKeysKey)],
    ["gone", (meta) => meta.delete(signingKeysKey)],
    [
      "gone, with the number of the first line that is signed",
      (meta) => {
        meta.delete(signingKeysKey);
        meta.delete(unsignedThroughKey);
      },
    ],
  ])("is never begun anew with one person’s key: %s", async (_name, change) => {
    const { browser, stage, signing } = await decided();
    const before = await metaOf(browser);
    const { stage: next } = await waiting(signing, browser);
    await tamper(browser, ["meta"], (transaction) => change(transaction.objectStore("meta")));
    const damaged = await metaOf(browser);
    signing.confirm(vera.id);
    expect(await act(next, "decide-adversely", vera)).toEqual(unreadable);
    expect(await metaOf(browser)).toEqual(damaged);
    expect(await found(browser, stage.id, signing)).toMatchObject(doesNotVerify);
    // Nothing was lost by it: with the list as it was, everything that was signed verifies.
    for (const [key, value] of before) await putMeta(browser, key, value);
    expect((await found(browser, stage.id, signing)).kind).toBe("verified");
    signing.confirm(vera.id);
    stored(await act(next, "decide-adversely", vera));
  });

  it("stays as it is when a backup is restored over it, and begins again on another workstation", async () => {
    const { browser, stage, signing } = await decided();
    const rows = await rowsOf(browser);
    await putMeta(browser, signingKeysKey, { undecoded: true });
    await (await openTab(browser, { signing })).restoreBackup(rows);
    expect(await found(browser, stage.id, signing)).toMatchObject(doesNotVerify);
    const target = newBrowser();
    const own = await signer();
    await (await openTab(target, { signing: own })).restoreBackup(await rowsOf(browser));
    expect((await found(target, stage.id, own)).kind).toBe("verified");
  });
});

describe("what was recorded before there were signatures", () => {
  it("verifies up to the last line that was copied, and not after it", async () => {
    const { browser, stage } = await waiting(null);
    stored(await act(stage, "decide-adversely", vera));
    const signing = await signer();
    expect(await found(browser, stage.id, signing)).toMatchObject(doesNotVerify);
    await putMeta(browser, unsignedThroughKey, 2);
    expect((await found(browser, stage.id, signing)).kind).toBe("verified");
    stored(await act(stage, "add-addendum", vera));
    expect(await found(browser, stage.id, signing)).toMatchObject({
      ...doesNotVerify,
      determinations: [2],
    });
  });

  it.each([true, false])(
    "is restored as it is, into a store that is empty: %s",
    async (isEmpty) => {
      const { browser, stage } = await waiting(null);
      stored(await act(stage, "decide-adversely", vera));
      const signing = await signer();
      const target = isEmpty ? newBrowser() : (await waiting(signing)).browser;
      const tab = await openTab(target, { signing });
      expect((await tab.restoreBackup(await rowsOf(browser))).ok).toBe(true);
      expect((await found(target, stage.id, signing)).kind).toBe("verified");
      // Its own backup says what needs no signature, to whoever restores it next.
      const next = newBrowser();
      await (await openTab(next, { signing })).restoreBackup(await rowsOf(target));
      expect((await found(next, stage.id, signing)).kind).toBe("verified");
    },
  );
});

describe("a backup of another workstation", () => {
  it.each([true, false])(
    "tells of keys that never signed here, in an empty store: %s",
    async (isEmpty) => {
      const { browser, stage, signing } = await decided();
      const own = await signer();
      const target = isEmpty ? newBrowser() : (await waiting(own)).browser;
      expect(
        (await (await openTab(target, { signing: own })).restoreBackup(await rowsOf(browser))).ok,
      ).toBe(true);
      expect(await found(target, stage.id, own)).toMatchObject({
        kind: "verified",
        unseenKeys: [signing.publicKeyOf(vera.id), signing.publicKeyOf(nora.id)],
      });
    },
  );

  it.each([true, false])(
    "is in doubt where a signature in it is wrong, in an empty store: %s",
    async (isEmpty) => {
      const { browser, stage } = await decided();
      const rows = await rewritten(await rowsOf(browser), (line) =>
        line.decision === undefined ? line : { ...line, rationale: "Something else" },
      );
      const stripped = await rewritten(
        await rowsOf(browser),
        ({ signature: _signature, ...line }) => line,
      );
      for (const backup of [rows, stripped]) {
        const own = await signer();
        const target = isEmpty ? newBrowser() : (await waiting(own)).browser;
        await (await openTab(target, { signing: own })).restoreBackup(backup);
        expect(await found(target, stage.id, own)).toMatchObject(doesNotVerify);
      }
    },
  );

  it("makes no stranger’s key one of this workstation, whatever it says of keys", async () => {
    const { browser, stage, signing } = await decided();
    const rows = await rowsOf(browser);
    const claim = {
      store: "meta",
      key: "signingKeys",
      value: [
        {
          personId: vera.id,
          publicKey: signing.publicKeyOf(vera.id),
          since: "2026-01-01T00:00:00.000Z",
          from: "here",
        },
      ],
    } as const;
    const target = newBrowser();
    const own = await signer();
    await (await openTab(target, { signing: own })).restoreBackup([...rows, claim]);
    expect(await found(target, stage.id, own)).toHaveProperty("unseenKeys");
    // The same people bring it back to where they signed: their keys are known there.
    await (await openTab(browser, { signing })).restoreBackup(await rowsOf(target));
    expect(await found(browser, stage.id, signing)).not.toHaveProperty("unseenKeys");
  });
});
