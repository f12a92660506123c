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
 * The answer that a key stands for: 1 to 9 the options in order, 0 none of them, F8 not documented; Delete takes the
 * answer away. Undefined when the key means nothing here. Rows of a list are never thrown away by a key.
 */
export function entryForKey(
  { answer, canBeNotDocumented, value }: KeyedQuestion,
  command: AnswerCommand,
  key: string,
): KeyedEntry | undefined {
  if (answer.kind === "entries" && Array.isArray(value) && value.length > 0) return undefined;
  switch (command) {
    case "clear":
      return typedText(value) === "" && !Array.isArray(value) ? undefined : cleared;
    case "notDocumented":
      return canBeNotDocumented || valuesOf(answer).includes(notDocumented)
        ? whole(notDocumented)
        : undefined;
    case "none":
      return answer.kind === "many" || answer.kind === "entries" ? whole([]) : undefined;
    case "option": {
      const option = valuesOf(answer)[Number(key) - 1];
      if (option === undefined) return undefined;
      return answer.kind === "many"
        ? { entry: toggled(answer.options, value, option), isWhole: false }
        : whole(option);
    }
  }
}

/** The commands that enter something into the question in focus. */
export type AnswerCommand = Exclude<CommandIn<"answer">, "excludeRest">;

/** The key that chooses an option: its place; none after the ninth. */
export function keyOfOption(options: readonly string[], value: string): string | undefined {
  if (value === notDocumented) return keyCommands.answer.notDocumented.ways[0];
  const place = options.indexOf(value) + 1;
  return place >= 1 && place <= 9 ? String(place) : undefined;
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

function whole(entry: unknown): KeyedEntry {
  return { entry, isWhole: true };
}

const cleared: KeyedEntry = { entry: "", isWhole: false };
