import { readerOf } from "../engine/read-answer.ts";
import { treeFrom, withAnswers } from "../model/fact-tree.ts";
import type { AnswerKind, FactDefinition, FactPath, FactTree } from "../model/fact.ts";

/** A code that was read otherwise than it is written, and what is said of it. */
export type UnderstoodCode = {
  readonly fact: FactPath;
  /** Where it stands: the fact and its place in the list. */
  readonly path: string;
  readonly written: string;
  readonly code: string;
  /** "M533 is read as M53.3". */
  readonly message: string;
};

type CodeKind = Extract<AnswerKind, { kind: "codes" }>;

/**
 * A diagnosis code as the code book writes it: claims leave out the dot after the third character.
 * Anything that is a code already, or would be none with a dot either, comes back as it is.
 */
export function codeWithDot(kind: CodeKind, code: string): string {
  const pattern = new RegExp(kind.pattern, "u");
  const dotted = `${code.slice(0, 3)}.${code.slice(3)}`;
  return /^[A-Z]\d[0-9A-Z]{2,5}$/.test(code) && !pattern.test(code) && pattern.test(dotted)
    ? dotted
    : code;
}

/** The facts with every code as the code book writes it, and what was read otherwise than written. */
export function withUnderstoodCodes(
  definitions: readonly FactDefinition[],
  facts: FactTree,
): { readonly facts: FactTree; readonly understood: readonly UnderstoodCode[] } {
  const understood: UnderstoodCode[] = [];
  const changed = new Map<FactPath, unknown>();
  for (const { path, answer } of definitions) {
    if (answer.kind !== "codes" || path.split(".").length > 3) continue;
    const codes = readerOf(path)(facts);
    if (!Array.isArray(codes)) continue;
    const read: readonly unknown[] = codes.map((code: unknown) =>
      typeof code === "string" ? codeWithDot(answer, code) : code,
    );
    const found = codes.flatMap((written: unknown, index): readonly UnderstoodCode[] => {
      const code = read[index];
      if (typeof written !== "string" || typeof code !== "string" || code === written) return [];
      const message = `${written} is read as ${code}`;
      return [{ fact: path, path: `${path}.${String(index)}`, written, code, message }];
    });
    if (found.length === 0) continue;
    understood.push(...found);
    changed.set(path, read);
  }
  return { facts: changed.size === 0 ? facts : withAnswers(facts, treeFrom(changed)), understood };
}
