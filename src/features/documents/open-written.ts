import type { WrittenLine } from "#interop/files";
import { openFileSession, reasonOf } from "./file-session.ts";
import { enclosedName, headingSign, ownWords } from "./narratives/narrative.ts";
import { openLines } from "./open-text.ts";
import type { Opened } from "./page-source.ts";

const openMs = 20_000;

/** Opens a file of another program as the words that a person reads of it; a worker reads it and ends with that. */
export async function openWritten(mediaType: string, content: Blob): Promise<Opened> {
  const session = openFileSession();
  const answer = await session.ask({ kind: "read", mediaType, content }, openMs);
  session.end();
  if (answer.kind !== "written") return { ok: false, reason: reasonOf(answer) };
  const { lines, body, files, remarks } = answer.written;
  const encloses = files.map(({ name, mediaType: type, bytes }) => ({
    name: enclosedName(name, type),
    content: new Blob([bytes], { type }),
  }));
  const words = [...lines.map(lineOf), ...(body === undefined ? [] : [await bodyWords(body)])];
  const text = words.join("\n").trimEnd();
  if (text.trim() === "") return { ok: false, reason: "no-words", encloses };
  return openLines(text, { hasHeadings: true, encloses, remarks });
}

/** What parses web pages is loaded when a message brings one. */
async function bodyWords(body: { readonly text: string; readonly html: string }): Promise<string> {
  const { mailBody } = await import("./narratives/mail-body.ts");
  return mailBody(body);
}

function lineOf({ text, isHeading }: WrittenLine): string {
  return isHeading ? `${headingSign}${ownWords(text)}` : ownWords(text);
}
