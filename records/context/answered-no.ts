import type { Sentence } from "../text/read-document.ts";
import type { CueRange } from "./cue-ranges.ts";

const denials = new Set(["none", "never", "nope", "negative", "neg", "not"]);
const people = new Set(["the", "patient", "pt", "she", "he", "they"]);

/**
 * The negation that the next sentence puts on a question: "Pain after a fall? No, none recalled." Nothing where it is no
 * question, or where what follows is a statement of its own ("Any fall? No fracture was seen.").
 */
export function answeredNo(question: Sentence, next: Sentence | undefined): readonly CueRange[] {
  const [first] = next?.tokens ?? [];
  if (next === undefined || first === undefined) return [];
  if (next.paragraph !== question.paragraph || !first.gap.includes("?")) return [];
  if (!saysNo(next)) return [];
  const end = question.tokens.length;
  // Its cue stands behind the last word, and so is part of no phrase.
  const cue = { start: end, end: end + 1 };
  return [{ context: "negated", from: 0, to: end, cue, isAnswer: true }];
}

function saysNo({ tokens }: Sentence): boolean {
  const [first] = tokens;
  if (first === undefined) return false;
  if (denials.has(first.text)) return true;
  if (first.text === "no") return isSetOff(tokens[1]);
  const verb = tokens.findIndex(({ text }) => !people.has(text));
  if (!["denies", "denied"].includes(tokens[verb]?.text ?? "")) return false;
  const object = tokens[verb + 1];
  return isSetOff(object) || ["any", "this", "that", "it"].includes(object?.text ?? "");
}

/** Nothing follows a word, or something that a mark sets off from it. */
function isSetOff(next: Sentence["tokens"][number] | undefined): boolean {
  return next === undefined || next.kind === "sign" || /\S/.test(next.gap);
}
