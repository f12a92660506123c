import { expect, type Page } from "@playwright/test";
import {
  answerInWords,
  type EntryField,
  type FactDefinition,
  type FactTree,
  readerOf,
} from "#criteria";
import { factAt, set } from "./review-form.ts";

/** What a review took of somebody's hands. */
export type KeyTally = {
  /** Characters of what cannot be chosen: names, numbers, dates. */
  typed: number;
  /** The key that ends a typed line and goes on; in HL7's constants a part of the line. */
  lineEnds: number;
  /** Every other key: answers, new rows, ways from place to place. */
  activations: number;
  /** Of these, ways from a passage that says something else to the control of its question. */
  corrections: number;
};

/** A keyboard that counts, and nothing else: no mouse, no locator that acts. */
export function reviewKeys(page: Page) {
  const tally: KeyTally = { typed: 0, lineEnds: 0, activations: 0, corrections: 0 };
  const press = async (key: string) => {
    tally.activations += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    tally.typed += text.length;
    await page.keyboard.type(text);
  };
  const endLine = async (key = "Enter") => {
    tally.lineEnds += 1;
    await page.keyboard.press(key);
  };
  return {
    tally,
    press,

    /** Answers whatever question has the focus, and the next, until the focus is on a heading. */
    async answerAll(facts: FactTree): Promise<readonly string[]> {
      const answered: string[] = [];
      for (;;) {
        const path = await focusedQuestion(page);
        if (path === undefined) {
          await page.locator("[data-step-heading]:focus").waitFor();
          return answered;
        }
        if (answered.includes(path)) throw new Error(`${path} has the focus again`);
        const together = excludedTogether(path, facts, answered);
        answered.push(...(together.length === 0 ? [path] : together));
        if (together.length > 0) await press("F9");
        else await answerFocused(factAt(path), readerOf(path)(facts));
        await expect
          .poll(() => focusedPlace(page), {
            message: `after ${path} the focus goes on`,
            intervals: [10, 20, 50, 100],
          })
          .not.toMatch(new RegExp(`^(${path.replaceAll(".", "\\.")})?$`));
      }
    },

    /**
     * Confirms what the record offers where it is what `facts` say, and answers the rest, until the focus is on a
     * heading. Gives how many passages were confirmed.
     */
    async confirmAll(facts: FactTree): Promise<number> {
      let confirmations = 0;
      const answered: string[] = [];
      for (;;) {
        const path = await focusedQuestion(page);
        if (path === undefined) {
          await page.locator("[data-step-heading]:focus").waitFor();
          return confirmations;
        }
        const fact = factAt(path);
        const value = readerOf(path)(facts);
        const before = await focusedPassage(page);
        const together = excludedTogether(path, facts, answered);
        if (together.length > 0) {
          answered.push(...together);
          await press("F9");
        } else if (before.isOffered && isOffered(fact, value, before.words)) {
          confirmations += 1;
          answered.push(path);
          await press("Enter");
        } else {
          if (answered.includes(path)) throw new Error(`${path} has the focus again`);
          answered.push(path);
          // Keys that choose work on a passage as well; to type, one goes to the control.
          if (before.isOffered && isTyped(fact)) {
            tally.corrections += 1;
            await press("F4");
          }
          await answerFocused(fact, value);
        }
        await expect
          .poll(() => placeOf(page), { message: `after ${path}`, intervals: [10, 20, 50, 100] })
          .not.toMatch(new RegExp(`^(${escaped(before.place)})?$`));
      }
    },
  };

  async function answerFocused(fact: FactDefinition, value: unknown): Promise<void> {
    const kind = fact.answer;
    if (value === "not-documented") return press("F8");
    switch (kind.kind) {
      case "choice":
        return press(
          keyFor(
            kind.options.map((option) => option.value),
            written(value),
          ),
        );
      case "exactly":
        return press("1");
      case "many": {
        const values = listOf(value).map(written);
        if (values.length === 0) return press("0");
        const options = kind.options.map((option) => option.value);
        for (const one of values) await press(keyFor(options, one));
        return press(nextOpenKey);
      }
      case "number":
      case "codes":
        await type(Array.isArray(value) ? value.map(written).join(", ") : written(value));
        return endLine();
      case "date":
        await type(typedDate(written(value)));
        return endLine();
      case "partial-date":
      case "text":
        await type(value === undefined ? "As in the letter" : written(value));
        return endLine(nextOpenKey);
      case "instant":
        throw new Error("the time of receipt is entered when the case is made");
      case "entries": {
        const rows = listOf(value);
        if (rows.length === 0) return press("0");
        for (const [index, row] of rows.entries()) {
          await press("Enter");
          const isLastRow = index === rows.length - 1;
          const fields = kind.fields.filter(({ isSupplementary }) => isSupplementary !== true);
          for (const field of fields) {
            const isLast = isLastRow && field === fields.at(-1);
            await answerField(field, fieldOf(row, field.name), isLast);
          }
        }
        return;
      }
    }
  }

  /** The last field of the last row leads out of its list. */
  async function answerField(field: EntryField, value: unknown, isLast: boolean): Promise<void> {
    const kind = field.answer;
    if (kind.kind === "choice" && kind.options.length <= 3) {
      await press(
        keyFor(
          kind.options.map((option) => option.value),
          written(value),
        ),
      );
      if (isLast) await press(nextOpenKey);
      return;
    }
    const options = kind.kind === "choice" ? kind.options : [];
    const text = options.find((option) => option.value === value)?.label ?? written(value);
    await type(kind.kind === "date" ? typedDate(text) : text);
    await endLine(isLast ? nextOpenKey : "Enter");
  }
}

/** The questions that one key answers from here: those the record excludes, if it excludes every one left. */
function excludedTogether(
  path: string,
  facts: FactTree,
  answered: readonly string[],
): readonly string[] {
  const left = set.facts
    .filter(({ answer: kind, step }) => step === factAt(path).step && offersExclusion(kind))
    .filter((fact) => !answered.includes(fact.path))
    .map((fact) => fact.path);
  const areAllExcluded = left.every((one) => readerOf(one)(facts) === "excluded");
  return left.includes(path) && left.length > 1 && areAllExcluded ? left : [];
}

function offersExclusion(kind: FactDefinition["answer"]): boolean {
  return kind.kind === "choice" && kind.options.some(({ value }) => value === "excluded");
}

/** Where the focus is: the question, and the words of the passage that has it. */
async function focusedPassage(page: Page) {
  const path = (await focusedQuestion(page)) ?? "";
  const passage = page.locator('[data-passage-act="offered"]:focus');
  const isOffered = (await passage.count()) > 0;
  const words = isOffered
    ? ((await passage.textContent()) ?? "").replaceAll(/\s+/g, " ").trim()
    : "";
  return { isOffered, words, place: `${path} ${words}` };
}

/** The same as one text; "" while a step is on its way and nothing has the focus. */
async function placeOf(page: Page): Promise<string> {
  if ((await focusedPlace(page)) === "") return "";
  return (await focusedPassage(page)).place;
}

/** Whether what is offered is what the facts say; of a list, one of its items. */
function isOffered(fact: FactDefinition, value: unknown, words: string): boolean {
  if (fact.answer.kind === "entries") {
    const [field] = fact.answer.fields;
    return listOf(value).some((row) =>
      words.toLowerCase().includes(`, ${written(fieldOf(row, field?.name ?? ""))}`),
    );
  }
  const items = fact.answer.kind === "many" ? listOf(value).map((item) => [item]) : [value];
  return items.some((item) => words.endsWith(`, ${answerInWords(fact, item)}`));
}

function isTyped({ answer: { kind } }: FactDefinition): boolean {
  return (
    kind === "number" ||
    kind === "date" ||
    kind === "text" ||
    kind === "codes" ||
    kind === "entries"
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Leads to the next open question from wherever the focus is. */
export const nextOpenKey = "Control+Enter";

/** The path of the question that has the focus; undefined on a heading, as on the check page. */
export async function focusedQuestion(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>("[data-question]")?.dataset["question"] ??
      undefined,
  );
}

/** Like `focusedQuestion`; "" while a step is on its way and nothing has the focus. */
async function focusedPlace(page: Page): Promise<string> {
  const path = await focusedQuestion(page);
  if (path !== undefined) return path;
  return (await page.locator("[data-step-heading]:focus").count()) === 0 ? "" : "heading";
}

function keyFor(options: readonly string[], value: string): string {
  return value === "not-documented" ? "F8" : String(options.indexOf(value) + 1);
}

/** As the date control of an American browser takes it. */
function typedDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${month}${day}${year}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(entry: unknown, name: string): unknown {
  return typeof entry === "object" && entry !== null
    ? new Map<string, unknown>(Object.entries(entry)).get(name)
    : undefined;
}

function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
