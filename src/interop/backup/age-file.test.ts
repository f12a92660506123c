import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackupHeader, type BackupRow, contentRow, readBackup, writeBackup } from "#domain";
import { decryptWithPassphrase, encryptForPassphrase } from "./age-file.ts";

const header: BackupHeader = {
  kind: "backup",
  format: 1,
  app: "0.0.0",
  createdAt: "2026-11-12T08:00:00.000Z",
  counts: { cases: 1, decisions: 0, documents: 1, people: 0 },
  chainHead: { through: 0, head: "0".repeat(64) },
};
const rows: readonly BackupRow[] = [
  { store: "cases", key: "a", value: { id: "a", name: "Zoë \u2028 \n 𝒳" } },
  { store: "revisions", key: 1, value: { caseId: "a" } },
  contentRow("d", "application/pdf", Uint8Array.of(0, 255, 10, 13)),
  contentRow("d", "application/pdf", Uint8Array.of(7)),
];
const passphrase = "correct horse battery";
/** A low work factor: a file of a test guards nothing. */
const fast = 2;
const written = () => encryptForPassphrase(writeBackup(header, rows), passphrase, fast);

async function read(file: Blob) {
  const opened = await decryptWithPassphrase(file, passphrase);
  return opened.ok ? readBackup(opened.value, (bytes) => bytes) : opened;
}

describe("a backup file", () => {
  it("gives back what was put into it", async () => {
    const back = await read(await written());
    expect(back).toMatchObject({ ok: true, value: { header, rows: rows.slice(0, 2) } });
    const parts = back.ok ? back.value.contents.get("d")?.parts : [];
    expect(parts?.flatMap((bytes) => [...bytes])).toEqual([0, 255, 10, 13, 7]);
  });

  it("gives back contents of any length", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const lines = writeBackup(header, [contentRow("d", "", bytes)]);
        const back = await readBackup(lines, (part) => [...part]);
        expect(back.ok && back.value.contents.get("d")?.parts).toEqual([[...bytes]]);
      }),
    );
  });

  it("does not open with another passphrase", async () => {
    expect(await decryptWithPassphrase(await written(), "correct horse bakery")).toEqual({
      ok: false,
      error: "wrong-passphrase",
    });
  });

  it("opens with a passphrase whose letters were composed another way", async () => {
    const file = await encryptForPassphrase(writeBackup(header, rows), "caf\u00e9 caf\u00e9", fast);
    expect(await decryptWithPassphrase(file, "cafe\u0301 cafe\u0301")).toMatchObject({ ok: true });
  });

  it("is not taken for one where it is another file", async () => {
    expect(await read(new Blob(["{}"]))).toEqual({ ok: false, error: "not-an-age-file" });
  });

  it("is refused when it was cut short or a bit of it changed, anywhere", async () => {
    const whole = new Uint8Array(await (await written()).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: 7 }),
        async (place, bit) => {
          const flipped = Uint8Array.from(whole);
          flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
          expect(await read(new Blob([flipped]))).toMatchObject({ ok: false });
          expect(await read(new Blob([whole.slice(0, place)]))).toMatchObject({ ok: false });
        },
      ),
    );
  });
});

describe("the lines of a backup", () => {
  it("are refused when one is missing, changed, or too many", async () => {
    const lines: Uint8Array[] = [];
    for await (const line of writeBackup(header, rows)) lines.push(line);
    const readLines = (given: readonly Uint8Array[]) =>
      readBackup(
        (async function* all() {
          yield* given;
        })(),
        (bytes) => bytes,
      );
    expect(await readLines(lines)).toMatchObject({ ok: true });
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index] ?? new Uint8Array();
      expect(await readLines(lines.toSpliced(index, 1))).toMatchObject({ ok: false });
      expect(await readLines([...lines, line])).toMatchObject({ ok: false });
    }
  });

  it("of a later format are called that", async () => {
    const line = new TextEncoder().encode('{"kind":"backup","format":2,"more":true}\n');
    const read = await readBackup(
      (async function* all() {
        yield line;
      })(),
      (bytes) => bytes,
    );
    expect(read).toEqual({ ok: false, error: { kind: "newer-format" } });
  });
});
