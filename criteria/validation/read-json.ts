import { visit } from "jsonc-parser";
import { IssueCollector, type IssueList, pathText } from "./issue-list.ts";

export type JsonLimits = {
  /** Most characters (UTF-16 units) of the text. */
  readonly longest?: number;
  /** Most lists and groups inside each other. */
  readonly deepest?: number;
  /** U+FFFD in the text is a letter that some program lost: refused, unless the text is our own. */
  readonly lostLetters?: "refuse" | "accept";
  /** The text's first line in the file it was taken from, for messages; 1 unless given. */
  readonly firstLine?: number;
};

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | ({
      readonly ok: false;
      /** `lossy`: it is JSON, and reading it would lose something that it says. */
      readonly reason: "too-long" | "too-deep" | "not-json" | "lossy";
    } & IssueList);

/**
 * Reads JSON that comes from outside. What `JSON.parse` would lose without a word is refused with its path: a key that
 * appears twice, a number that cannot be kept, half a character, a key that reaches for a prototype. Size and depth
 * are checked before anything is parsed. Never throws. Why these two parsers: docs/adr/0017-json-from-outside.md.
 */
export function readJson(text: string, limits: JsonLimits = {}): ReadJson {
  const { longest = 5_000_000, deepest = 32, lostLetters = "refuse", firstLine = 1 } = limits;
  if (text.length > longest) {
    const most = longest.toLocaleString("en-US");
    return refused("too-long", `is longer than ${most} characters`);
  }
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const tooDeep = firstDeeperThan(body, deepest);
  if (tooDeep !== undefined) {
    const place = placeInWords(body, tooDeep, firstLine);
    return refused("too-deep", `is nested more than ${deepest} levels deep at ${place}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused("not-json", `is not JSON${syntaxPlace(body, firstLine)}`);
  }
  const lost = whatIsLost(body, lostLetters);
  return lost.issues.length === 0 ? { ok: true, value } : { ok: false, reason: "lossy", ...lost };
}

const prototypeKeys = ["__proto__", "constructor", "prototype"];

/** Everything that the text says and its value would not. */
function whatIsLost(text: string, lostLetters: "refuse" | "accept"): IssueList {
  const found = new IssueCollector();
  const groups: Set<string>[] = [];
  const lettersOf = (words: string) => letterProblem(words, lostLetters);
  visit(
    text,
    {
      onObjectBegin: () => {
        groups.push(new Set());
      },
      onObjectEnd: () => {
        groups.pop();
      },
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        const keys = groups.at(-1);
        const problem = keyProblem(key, keys) ?? lettersOf(key);
        if (problem !== undefined)
          found.add(() => ({ path: pathText([...path(), key]), message: problem }));
        keys?.add(key);
      },
      onLiteralValue: (value, offset, length, _line, _column, path) => {
        const problem =
          typeof value === "number"
            ? numberProblem(value, text.slice(offset, offset + length))
            : typeof value === "string"
              ? lettersOf(value)
              : undefined;
        if (problem !== undefined) found.add(() => ({ path: pathText(path()), message: problem }));
      },
    },
    { disallowComments: true },
  );
  return found.list;
}

function keyProblem(key: string, earlier: ReadonlySet<string> | undefined): string | undefined {
  if (prototypeKeys.includes(key)) return "is a name that a file may not use";
  return earlier?.has(key) === true
    ? "appears twice, and only one would be used. Keep the correct one"
    : undefined;
}

function letterProblem(words: string, lostLetters: "refuse" | "accept"): string | undefined {
  if (/\p{Surrogate}/u.test(words)) return "contains half of a character, which would be lost";
  return lostLetters === "refuse" && words.includes("\uFFFD")
    ? "holds \uFFFD, where a program lost a letter. Enter the letter again"
    : undefined;
}

/** A double keeps 15 digits of any decimal; of a longer one it may give others back. */
const safeDigits = 15;

function numberProblem(value: number, written: string): string | undefined {
  const digits = digitsOf(written);
  if (!Number.isFinite(value)) return "is a number too large to be kept";
  if (value === 0 && digits !== "") return "is a number too small to be kept";
  if (Object.is(value, -0)) return "must be written 0, not -0";
  return digits.length > safeDigits && digits !== digitsOf(String(value))
    ? "is a number with more digits than can be kept"
    : undefined;
}

/** The digits that count: "0012.3400e5" has 1234. */
function digitsOf(number: string): string {
  const [mantissa = ""] = number.toLowerCase().split("e");
  const digits = mantissa.replaceAll(/[-.]/g, "").replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

/** Where the text first nests deeper than allowed; parsers that call themselves would run out of stack there. */
function firstDeeperThan(text: string, deepest: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) return at;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return undefined;
}

/** " at line 3, column 7": the engines' own messages say it differently, or not at all. */
function syntaxPlace(text: string, firstLine: number): string {
  let first: number | undefined;
  const onError = (_error: number, offset: number) => {
    first ??= offset;
  };
  visit(text, { onError }, { disallowComments: true });
  if (first === undefined) return "";
  // What is missing at the end is missing after the last thing written, not on the empty line below it.
  const place = Math.min(first, text.trimEnd().length);
  return ` at ${placeInWords(text, place, firstLine)}`;
}

function placeInWords(text: string, offset: number, firstLine: number): string {
  let line = firstLine;
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return `line ${line}, column ${offset - start + 1}`;
}

function refused(reason: "too-long" | "too-deep" | "not-json", message: string): ReadJson {
  return { ok: false, reason, issues: [{ path: "", message }], more: 0 };
}
