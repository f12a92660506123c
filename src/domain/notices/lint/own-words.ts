import { abbreviations } from "../../text/abbreviations.ts";
import { type Letter, linesOf } from "../letter.ts";
import { namesIn } from "../names-in.ts";
import type { NoticeInput } from "../notice-input.ts";
import type { NoticePartId } from "../part-ids.ts";
import { namesOnly, withoutCitation } from "../spell-out.ts";

/** A line of a letter with the part in which it stands, names and publications taken out. */
export type LetterLine = { readonly part: NoticePartId; readonly text: string };

/** The lines that are looked at word by word: what is a name, a number of a plan or a citation is not. */
export function linesToRead(letter: Letter, input: NoticeInput): readonly LetterLine[] {
  const names = namesIn(input);
  return letter.sections
    .filter(({ id }) => !namesOnly.includes(id))
    .flatMap(({ id, parts }) =>
      linesOf(parts).map((line) => ({
        part: id,
        text: names.reduce((text, name) => text.replaceAll(name, "…"), withoutCitation(line)),
      })),
    );
}

/** A text as it was before abbreviations were spelled out in it. */
export function withoutExplanations(text: string): string {
  return explanations.reduce((rest, explanation) => rest.replaceAll(explanation, ""), text);
}

const explanations = Object.values(abbreviations).map((long) => ` (${long})`);
