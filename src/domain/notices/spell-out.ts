import type { NoticeKind, NoticePart } from "../case/notice.ts";
import { abbreviations, abbreviationsIn, isExplained } from "../text/abbreviations.ts";
import { linesOf, type LetterSection } from "./letter.ts";
import { cutAtQuotes } from "./quoted.ts";
import type { NoticePartId } from "./part-ids.ts";

/**
 * Says at its first use what each known abbreviation stands for. Somebody's own words stay as they are:
 * what they abbreviate is explained behind the part in which they stand. `names` stay as they are too.
 */
export function spelledOut(
  sections: readonly LetterSection[],
  names: readonly string[],
): readonly LetterSection[] {
  const said = new Set<string>();
  return sections.map((section) => {
    if (namesOnly.includes(section.id)) return section;
    const parts = section.parts.map((part) =>
      mapLines(part, (line) =>
        cutAtQuotes(line)
          .map((piece) =>
            piece.isQuoted
              ? piece.text
              : aroundNames(piece.text, names, (text) => explained(text, said)),
          )
          .join(""),
      ),
    );
    const text = linesOf(parts).join("\n");
    const left = abbreviationsIn(withoutNames(text, names)).filter(
      ({ short, isKnown }) => isKnown && !said.has(short),
    );
    for (const { short } of left) said.add(short);
    const means = left
      .filter(({ short }) => !isExplained(short, text))
      .map(({ short }) => `${short}: ${abbreviations[short] ?? ""}`);
    return means.length === 0
      ? { ...section, parts }
      : {
          ...section,
          parts: [...parts, { kind: "paragraph", text: `${means.join("; ")}.` }],
        };
  });
}

/** Whether a letter goes to a clinic, which reads "MRI" as it is. */
export function isToClinic(kind: NoticeKind): boolean {
  return kind === "request-for-information";
}

/** A text with its names left as they are and everything around them changed. */
function aroundNames(
  text: string,
  names: readonly string[],
  change: (text: string) => string,
): string {
  const [name, ...others] = names.filter((one) => text.includes(one));
  return name === undefined
    ? change(text)
    : text
        .split(name)
        .map((piece) => aroundNames(piece, others, change))
        .join(name);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, "…"), text);
}

/** Parts in which capitals are names or letters behind a name. */
export const namesOnly: readonly NoticePartId[] = [
  "letterhead",
  "addressee",
  "decider",
  "taglines",
  "nondiscrimination",
  "state-forms",
];

function explained(text: string, said: Set<string>): string {
  let result = text;
  for (const { short, isKnown } of abbreviationsIn(text)) {
    if (!isKnown || said.has(short)) continue;
    said.add(short);
    if (isExplained(short, result)) continue;
    result = result.replace(
      new RegExp(`(?<![\\w-])${short}(?![\\w-])`),
      `${short} (${abbreviations[short] ?? ""})`,
    );
  }
  return result;
}

function mapLines(part: NoticePart, change: (line: string) => string): NoticePart {
  return part.kind === "list"
    ? { ...part, items: part.items.map(change) }
    : part.kind === "heading"
      ? part
      : { ...part, text: change(part.text) };
}
