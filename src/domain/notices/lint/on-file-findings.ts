import { blocking, type NoticeFinding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { isMissing, recordsShow, recordsSilent } from "../reason-parts.ts";

/** A reason that calls missing what it says the records show: the member would look for a paper that is on file. */
export function onFileFindings(letter: Letter): readonly NoticeFinding[] {
  const parts = letter.sections.find(({ id }) => id === "reason")?.parts ?? [];
  return parts.flatMap((part, at) => {
    if (part.kind !== "list") return [];
    const isShown = part.items.some(
      (item) => item.startsWith(recordsShow) && !item.includes(recordsSilent),
    );
    if (!isShown || !part.items.some((item) => item.startsWith(isMissing))) return [];
    const heading = parts.slice(0, at).findLast(({ kind }) => kind === "heading");
    const title = heading === undefined || heading.kind === "list" ? "A reason" : heading.text;
    return [
      blocking(
        "on-file",
        `“${title}” says what the records show and also that it is missing.`,
        "reason",
      ),
    ];
  });
}
