import { abbreviations } from "../../text/abbreviations.ts";
import { isOfCopy, type Letter, linesOf } from "../letter.ts";
import { namesIn } from "../names-in.ts";
import type { NoticeInput } from "../notice-input.ts";
import type { NoticePartId } from "../part-ids.ts";
import { namesOnly } from "../spell-out.ts";

/** A line of a letter with the part in which it stands, names and publications taken out. */
export type LetterLine = {
  readonly part: NoticePartId;
  readonly text: string;
  readonly isHeading: boolean;
};

/** The lines a member reads, word by word: what is a name or a number of a plan is not looked at. */
export function linesToRead(letter: Letter, input: NoticeInput): readonly LetterLine[] {
  const names = namesIn(input);
  return letter.sections
    .filter(({ id }) => !namesOnly.includes(id) && !isOfCopy(id))
    .flatMap(({ id, parts }) =>
      parts.flatMap((part) =>
        linesOf([part]).map((line) => ({
          part: id,
          text: names.reduce((text, name) => text.replaceAll(name, "…"), line),
          isHeading: part.kind === "heading",
        })),
      ),
    );
}

/** A text as it was before abbreviations were spelled out in it. */
export function withoutExplanations(text: string): string {
  return explanations.reduce((rest, explanation) => rest.replaceAll(explanation, ""), text);
}

const explanations = Object.values(abbreviations).map((long) => ` (${long})`);
