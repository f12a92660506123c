import type { PackedFile, WrittenLine, WrittenOutcome } from "../file-messages.ts";
import { type UnpackedEntry, unpackEntry } from "./unpack-entry.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** What all files of an archive may take together, unpacked. */
const mostBytes = 500 * 1024 * 1024;

/**
 * An archive as a list of what it holds. Its files come with it, to be attached each on its own; an archive within it
 * is one of them and stays packed until somebody attaches it, so that nothing unpacks without end.
 */
export async function readZip(bytes: Uint8Array<ArrayBuffer>): Promise<WrittenOutcome> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const all = directory.entries.filter(({ isFolder }) => !isFolder);
  const entries = all.filter(({ name }) => !isOfSystem(name));
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  if (total > mostBytes) return { ok: false, reason: "too-large" };
  const read = entries.map((entry) => ({ entry, unpacked: unpackEntry(entry) }));
  const isLocked = read.length > 0 && read.every(({ entry }) => entry.isEncrypted);
  if (isLocked) return { ok: false, reason: "locked" };
  const files = read.flatMap(({ entry, unpacked }): readonly PackedFile[] =>
    unpacked.ok ? [{ name: entry.name, mediaType: "", bytes: unpacked.bytes }] : [],
  );
  return {
    ok: true,
    lines: linesOf(read),
    files,
    remarks: remarksOn(read, all.length - entries.length),
  };
}

/** What operating systems leave in archives and nobody put there. */
function isOfSystem(name: string): boolean {
  return /(^|[/\\])(__MACOSX[/\\].*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

type ReadEntry = { readonly entry: ZipEntry; readonly unpacked: UnpackedEntry };

function linesOf(read: readonly ReadEntry[]): readonly WrittenLine[] {
  const rows = read.map(({ entry, unpacked }) =>
    [entry.name, sizeInWords(entry.length), unpacked.ok ? "" : whyNot[unpacked.why]]
      .filter((cell) => cell !== "")
      .join(" | "),
  );
  return [
    { text: "Files in this archive", isHeading: true },
    ...(rows.length === 0 ? ["[No files]"] : rows).map((text) => ({ text, isHeading: false })),
  ];
}

const whyNot = {
  locked: "locked with a password, not unpacked",
  damaged: "damaged, not unpacked",
  "other-form": "packed in a way that can’t be unpacked here",
  "too-large": "unpacks to more than 200 MB, not unpacked",
} as const;

function remarksOn(read: readonly ReadEntry[], left: number): readonly string[] {
  const missing = read.filter(({ unpacked }) => !unpacked.ok);
  const many = missing.length === 1 ? "1 file" : `${String(missing.length)} files`;
  return [
    ...(missing.length === 0
      ? []
      : [
          `${many} in this archive couldn’t be unpacked; the list says why. Ask the sender for ${missing.length === 1 ? "it" : "them"}.`,
        ]),
    ...(left === 0
      ? []
      : left === 1
        ? ["1 file that a computer adds by itself is left out of the list."]
        : [`${String(left)} files that a computer adds by itself are left out of the list.`]),
  ];
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  return bytes < 1_000_000
    ? `${String(Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
