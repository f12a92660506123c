import type { WrittenLine } from "#interop/files";
import { openFileSession, reasonOf } from "./file-session.ts";
import { headingSign, ownWords } from "./narratives/narrative.ts";
import { openLines } from "./open-text.ts";
import type { Opened } from "./page-source.ts";

const openMs = 20_000;

/** Opens a file of another program as the words that a person reads of it; a worker reads it and ends with that. */
export async function openWritten(mediaType: string, content: Blob): Promise<Opened> {
  const session = openFileSession();
  const answer = await session.ask({ kind: "read", mediaType, content }, openMs);
  session.end();
  if (answer.kind !== "written") return { ok: false, reason: reasonOf(answer) };
  const { lines, files, remarks } = answer.written;
  const encloses = files.map(({ name, mediaType: type, bytes }) => ({
    name,
    content: new Blob([bytes], { type }),
  }));
  const text = lines.map(lineOf).join("\n").trimEnd();
  if (text.trim() === "") return { ok: false, reason: "no-words", encloses };
  return openLines(text, { hasHeadings: true, encloses, remarks });
}

function lineOf({ text, isHeading }: WrittenLine): string {
  return isHeading ? `${headingSign}${ownWords(text)}` : ownWords(text);
}
