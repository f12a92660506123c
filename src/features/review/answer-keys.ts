import { type AnswerKind, type ChoiceOption, notDocumented } from "#criteria";
import { type CommandIn, keyCommands } from "#data";
import { typedText } from "./typed-entry.ts";

/** A question, or a field of an entry, that one key may answer. */
export type KeyedQuestion = {
  readonly answer: AnswerKind;
  readonly canBeNotDocumented: boolean;
  /** The entry as it stands. */
  readonly value: unknown;
};

/** What a key enters. `isWhole`: nothing more belongs to the answer, so the reader may go on. */
export type KeyedEntry = { readonly entry: unknown; readonly isWhole: boolean };

/**
 * The answer that a key stands for: y yes, n no or none, c contraindicated, d not documented, 1 to 9 the
 * options in order, 0 none, x takes the answer away. Undefined when the key means nothing here. Rows of
 * a list are never thrown away by a key.
 */
export function entryForKey(question: KeyedQuestion, key: string): KeyedEntry | undefined {
  const { answer, canBeNotDocumented, value } = question;
  if (answer.kind === "entries" && Array.isArray(value) && value.length > 0) return undefined;
  if (key === letterOf("clear"))
    return typedText(value) === "" && !Array.isArray(value) ? undefined : cleared;
  if (
    key === letterOf("notDocumented") &&
    (canBeNotDocumented || valuesOf(answer).includes(notDocumented))
  ) {
    return whole(notDocumented);
  }
  switch (answer.kind) {
    case "choice":
    case "exactly": {
      const chosen = valueForKey(answer, key);
      return chosen === undefined ? undefined : whole(chosen);
    }
    case "many": {
      if (isNone(key)) return whole([]);
      const option = valueForKey(answer, key);
      return option === undefined
        ? undefined
        : { entry: toggled(answer.options, value, option), isWhole: false };
    }
    case "entries":
      return isNone(key) ? whole([]) : undefined;
    case "number":
    case "date":
    case "instant":
    case "text":
    case "codes":
      return undefined;
  }
}

/** The key that chooses an option: its letter where it has one, or else its place; none after the ninth. */
export function keyOfOption(options: readonly string[], value: string): string | undefined {
  const letter = letters.get(value);
  if (letter !== undefined) return letter;
  const place = options.filter((one) => one !== notDocumented).indexOf(value) + 1;
  return place >= 1 && place <= 9 ? String(place) : undefined;
}

const letters: ReadonlyMap<string, string> = new Map([
  ["yes", letterOf("yes")],
  ["no", letterOf("no")],
  ["contraindicated", letterOf("contraindicated")],
  [notDocumented, letterOf("notDocumented")],
]);

/** The key of an answer as it is typed. */
export function letterOf(command: Exclude<CommandIn<"answer">, "option">): string {
  return keyCommands.answer[command].ways[0].toLowerCase();
}

/** By letter or by place: both work where an option has both. */
function valueForKey(answer: AnswerKind, key: string): string | undefined {
  const values = valuesOf(answer);
  const byLetter = values.find((value) => letters.get(value) === key);
  return byLetter ?? (/^[1-9]$/.test(key) ? values[Number(key) - 1] : undefined);
}

function valuesOf(answer: AnswerKind): readonly string[] {
  switch (answer.kind) {
    case "choice":
    case "many":
      return answer.options.map(({ value }) => value);
    case "exactly":
      return [answer.value];
    default:
      return [];
  }
}

function toggled(
  options: readonly ChoiceOption[],
  value: unknown,
  option: string,
): readonly string[] | "" {
  const before = Array.isArray(value) ? value.map(String) : [];
  const after = before.includes(option)
    ? before.filter((one) => one !== option)
    : [...before, option];
  const known = options.map((one) => one.value).filter((one) => after.includes(one));
  // Nothing ticked is no answer; that there is none of them somebody has to say.
  return after.length === 0
    ? ""
    : [...known, ...after.filter((one) => !options.some((known) => known.value === one))];
}

function isNone(key: string): boolean {
  return key === letterOf("none") || key === letterOf("no");
}

function whole(entry: unknown): KeyedEntry {
  return { entry, isWhole: true };
}

const cleared: KeyedEntry = { entry: "", isWhole: false };
