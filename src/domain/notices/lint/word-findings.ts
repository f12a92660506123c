import { abbreviations, abbreviationsIn, isExplained } from "../../text/abbreviations.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, textWithout } from "../letter.ts";
import type { NoticeInput } from "../notice-input.ts";
import { cutAtQuotes } from "../quoted.ts";
import { codesIn, isCodeExplained } from "./codes.ts";
import { isToClinic } from "../spell-out.ts";
import { linesToRead } from "./own-words.ts";

/** Abbreviations and codes, each said once. */
export function wordFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const text = textWithout(letter);
  const found = new Map<string, NoticeFinding>();
  const add = (key: string, finding: NoticeFinding): void => {
    const known = found.get(key);
    if (known === undefined || known.severity === "advice") found.set(key, finding);
  };
  for (const { part, text: line } of linesToRead(letter, input)) {
    for (const piece of cutAtQuotes(line)) {
      const finding = piece.isQuoted ? advice : blocking;
      const where = piece.isQuoted ? " (in quoted words)" : "";
      for (const { short } of isToClinic(letter.kind) ? [] : abbreviationsIn(piece.text)) {
        if (isExplained(short, text)) continue;
        const hint = abbreviations[short];
        const means = hint === undefined ? "" : ` It means ${hint}.`;
        add(short, finding("abbreviation", `“${short}” is not spelled out${where}.${means}`, part));
      }
      for (const code of codesIn(piece.text)) {
        if (isCodeExplained(code, text)) continue;
        add(code, finding("bare-code", `The code ${code} is not explained${where}.`, part));
      }
    }
  }
  return [...found.values()];
}
