import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type CaseRecord, type Determination, sentNotices } from "#domain";
import type { letterToSet } from "#interop/letter-pdf";

/** The PDFs of the letters of a case that stand, by the notice's ID; a letter whose signs the fonts lack has none. */
export type LettersOf = (
  record: CaseRecord,
  determinations: readonly Determination[],
) => Promise<ReadonlyMap<string, Uint8Array>>;

/** Files that are kept in memory, about 25 KB each. */
const mostKept = 200;

/** Letters by content: the same letter is set once, as long as it is kept. Throws where the fonts are not there. */
export function createLetters(): {
  readonly lettersOf: LettersOf;
  /** Sets a first letter, which takes longer than all others, before anybody waits for an answer. */
  readonly warmUp: () => Promise<void>;
} {
  const fonts = { regular: fontBytes("DejaVuSans.ttf"), bold: fontBytes("DejaVuSans-Bold.ttf") };
  const kept = new Map<string, Promise<Uint8Array | null>>();

  const set: (...letter: Letter) => Promise<Uint8Array | null> = async (parts, given) => {
    const setting = await import("#interop/letter-pdf");
    // Setting a letter takes about 0.1 second, between which the server answers others.
    await nextTurn();
    const made = await setting.noticePdf(setting.letterToSet(parts, given), fonts);
    return made.ok ? made.bytes : null;
  };
  const fileOf: typeof set = async (...letter) => {
    const key = createHash("sha256").update(JSON.stringify(letter)).digest("hex");
    const making = kept.get(key) ?? set(...letter);
    kept.delete(key);
    kept.set(key, making);
    const [oldest = key] = kept.keys();
    if (kept.size > mostKept) kept.delete(oldest);
    return making.catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
  };
  return {
    async lettersOf({ request: { reference } }, determinations) {
      const files = new Map<string, Uint8Array>();
      for (const { notice, determination, voidedBy } of sentNotices(determinations)) {
        if (voidedBy !== undefined || notice.parts.length === 0) continue;
        const writtenAt = determination.recordedAt;
        const bytes = await fileOf(notice.parts, { reference, writtenAt });
        if (bytes !== null) files.set(notice.id, bytes);
      }
      return files;
    },
    async warmUp() {
      const writtenAt = "2026-01-01T00:00:00.000Z";
      await set([{ kind: "paragraph", text: "Letter" }], { reference: "", writtenAt });
    },
  };
}

type Letter = Parameters<typeof letterToSet>;

/** A built server has the fonts beside it (scripts/bundle-server.mjs); from its source it takes those of the package. */
function fontBytes(name: string): Uint8Array {
  const beside = join(fileURLToPath(new URL("./fonts", import.meta.url)), name);
  return new Uint8Array(
    readFileSync(
      existsSync(beside)
        ? beside
        : createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`),
    ),
  );
}
