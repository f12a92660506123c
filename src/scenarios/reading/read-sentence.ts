import { type CriteriaSet, nearest } from "#criteria";
import type { Act } from "../scenario.ts";
import { places, spanUnits } from "../vocabulary.ts";
import { valueInWords } from "./answer-value.ts";
import { findName } from "./fields.ts";
import { instantIn } from "./instant.ts";
import { unknownName } from "./problem-list.ts";
import { type SentenceForm, sentenceForms } from "./sentence-forms.ts";

export type ReadSentence =
  | { readonly ok: true; readonly act: Act }
  | { readonly ok: false; readonly message: string };

/** Reads one sentence of a step, such as `answers imaging.spicule not documented`. Never throws. */
export function readSentence(words: string, set: CriteriaSet): ReadSentence {
  const sentence = words.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "");
  for (const { form, pattern } of compiled) {
    const found = pattern.exec(sentence);
    if (found !== null) return actOf(form, new Map(Object.entries(found.groups ?? {})), set);
  }
  return { ok: false, message: notUnderstood(sentence) };
}

type Places = ReadonlyMap<string, string | undefined>;

/** A name that does not exist, as the reason why a sentence can’t be read. */
class Unreadable extends Error {}

function actOf(form: SentenceForm, filled: Places, set: CriteriaSet): ReadSentence {
  try {
    return { ok: true, act: makeAct(form, filled, set) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

function makeAct({ kind, form }: SentenceForm, filled: Places, set: CriteriaSet): Act {
  const text = (place: string) => filled.get(place)?.trim() ?? "";
  const because = () => textIn(text("REASON"), "the reason", form);
  const reason = filled.get("REASON") === undefined ? {} : { because: because() };
  switch (kind) {
    case "answer": {
      const fact = factIn(text("FACT"), set);
      const read = valueInWords(fact, text("VALUE"));
      if (!read.ok) throw new Unreadable(read.message);
      if (read.value === undefined)
        throw new Unreadable(`To take an answer away: clears ${fact.path}`);
      return { kind, fact: fact.path, value: read.value };
    }
    case "clear":
      return { kind, fact: factIn(text("FACT"), set).path };
    case "cite": {
      const page = filled.get("PAGE");
      const document = textIn(text("NAME"), "the document's name", form);
      const fact = factIn(text("FACT"), set).path;
      return { kind, fact, document, ...(page === undefined ? {} : { page }) };
    }
    case "attach":
      return {
        kind,
        name: textIn(text("NAME"), "the document's name", form),
        text: textIn(text("TEXT"), "what it says", form),
      };
    case "note":
    case "add-addendum":
    case "record-oral-notice":
      return { kind, text: textIn(text("TEXT"), "the text", form) };
    case "open":
      return { kind, place: nameIn("page", text("PLACE"), places) };
    case "receive-information":
    case "receive-part":
      return { kind, what: text("TEXT") };
    case "take-over":
    case "open-citations":
    case "issue-notice":
    case "send-letter":
    case "recall":
      return { kind };
    case "refer":
    case "request-information":
    case "recommend-approval":
      return { kind: "hand-off", action: kind, ...reason };
    case "approve":
    case "approve-partially":
    case "decide-adversely":
      return { kind: "decide", action: kind, because: because() };
    case "withdraw":
    case "resume-without-information":
    case "open-appeal":
    case "return-to-nurse":
    case "void-notice":
    case "void-letter":
    case "reopen":
      return { kind, because: because() };
    case "agree":
      return { kind, criterion: criterionIn(text("CRITERION"), set) };
    case "override":
      return { kind, criterion: criterionIn(text("CRITERION"), set), because: because() };
    case "wait":
      return { kind, amount: amountIn(text("AMOUNT")), unit: unitIn(text("UNIT")) };
    case "wait-until":
      return { kind, at: momentIn(text("INSTANT")) };
  }
}

function factIn(path: string, set: CriteriaSet) {
  const fact = set.facts.find((one) => one.path === path);
  if (fact !== undefined) return fact;
  throw new Unreadable(
    unknownName(
      "fact",
      path,
      set.facts.map((one) => one.path),
    ),
  );
}

function criterionIn(id: string, set: CriteriaSet): string {
  return nameIn(
    "criterion",
    id,
    set.criteria.map((one) => one.id),
  );
}

function nameIn<Name extends string>(what: string, text: string, allowed: readonly Name[]): Name {
  const name = findName(text, allowed);
  if (name === undefined) throw new Unreadable(unknownName(what, text, allowed));
  return name;
}

function textIn(text: string, what: string, form: string): string {
  if (text === "") throw new Unreadable(`Say ${what} in the quotes: ${form}`);
  return text;
}

const numberWords = "a one two three four five six seven eight nine ten eleven twelve".split(" ");

function amountIn(text: string): number {
  const plain = text.toLowerCase() === "an" ? "a" : text.toLowerCase();
  const word = numberWords.indexOf(plain);
  const amount = word === -1 ? Number(plain) : Math.max(1, word);
  if (Number.isInteger(amount) && amount >= 1 && amount <= 1000) return amount;
  throw new Unreadable(
    `"${text}" is not an amount of time. Allowed: 1 to 1000, or one to twelve in words.`,
  );
}

function unitIn(text: string) {
  const plural = text.toLowerCase().replace(/s?$/, "s");
  return nameIn("unit of time", plural, spanUnits);
}

function momentIn(text: string): string {
  const moment = instantIn(text);
  if (moment !== undefined) return moment;
  throw new Unreadable(
    `"${text}" is not a date and time with an offset, such as 2026-03-02T09:00-06:00.`,
  );
}

/** The sentence that begins alike, else the nearest, else all there are. */
function notUnderstood(sentence: string): string {
  const said = `"${sentence.slice(0, 120)}" is not a known step.`;
  const same = compiled.filter(({ lead }) => lead !== "" && `${sentence} `.startsWith(`${lead} `));
  if (same.length > 0)
    return `${said} Write it like this: ${same.map(({ form }) => form.form).join(" | ")}`;
  const words = sentence.split(" ");
  for (const length of [3, 2, 1]) {
    const leads = compiled.filter(({ lead }) => lead !== "" && lead.split(" ").length === length);
    const near = nearest(
      words.slice(0, length).join(" "),
      leads.map(({ lead }) => lead),
    );
    const form = leads.find(({ lead }) => lead === near)?.form.form;
    if (form !== undefined) return `${said} Did you mean: ${form}? ${allForms}`;
  }
  return `${said} ${allForms}`;
}

const allForms = `Allowed: ${sentenceForms.map(({ form }) => form).join(" | ")}.`;

const compiled = sentenceForms.map((form) => ({
  form,
  /** The words before the first place to fill. */
  lead: (/^[a-z ]*(?![A-Za-z])/.exec(form.form)?.[0] ?? "").replace(/ the $/, " ").trim(),
  pattern: new RegExp(`^${patternOf(form.form)}$`, "i"),
}));

function patternOf(form: string): string {
  return form
    .replaceAll(/ \[(.*?)\]/g, "(?: $1)?")
    .replaceAll(/"([A-Z]+)"/g, '["“](?<$1>[^"“”]*)["”]')
    .replaceAll(/(?<![<A-Z])VALUE(?![A-Z>])/g, "(?<VALUE>.+?)")
    .replaceAll(/(?<![<A-Z])(FACT|CRITERION|PLACE|AMOUNT|UNIT|INSTANT)(?![A-Z>])/g, "(?<$1>\\S+)")
    .replaceAll(/(?<![<A-Z])PAGE(?![A-Z>])/g, "(?<PAGE>\\d+)")
    .replace(/ pass$/, " pass(?:es)?")
    .replace(/notice|letter/, "(?:the )?$&")
    .replace(/addendum/, "(?:an )?addendum")
    .replace(/opens the /, "opens (?:the )?");
}
