import type { Mention } from "../model/mention.ts";
import type { StatedFact } from "./annotations.ts";

/** Fields by which entries of a list are the same; others (dates, findings) are beside the point here. */
const telling = ["drug", "procedure", "outcome", "modality", "region", "side", "service", "kind"];

/** Whether a mention gives a fact's answer. Drugs are the same whatever their case. */
export function sameAnswer(mention: Mention, fact: StatedFact): boolean {
  const { value } = mention;
  const { answer, polarity } = fact;
  if (polarity !== undefined && polarity !== mention.polarity) return false;
  if (typeof value !== "object") return value === answer;
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return false;
  return telling.every((name) => {
    const stated = answer[name];
    return stated === undefined || textOf(value[name]) === textOf(stated);
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.toLowerCase() : JSON.stringify(value);
}
