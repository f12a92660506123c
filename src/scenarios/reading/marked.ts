import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { ProblemList } from "./problem-list.ts";

/** A piece of a file with the line it stands in. */
export type Marked =
  | { readonly kind: "scalar"; readonly line: number; readonly value: Scalar }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Marked[] }
  | { readonly kind: "group"; readonly line: number; readonly fields: readonly MarkedField[] };

export type Scalar = string | number | boolean | null;

export type MarkedField = { readonly key: string; readonly line: number; readonly value: Marked };

const longestFile = 200_000;
const deepest = 24;

/** Reads YAML, of which JSON is a part, with its lines. Never throws: what is wrong goes to `problems`. */
export function readMarked(text: string, problems: ProblemList): Marked | undefined {
  if (text.length > longestFile) {
    return problems.add(
      1,
      "The file is longer than 200,000 characters; a scenario has a few hundred.",
    );
  }
  const lines = new LineCounter();
  const lost = text.indexOf("\uFFFD");
  if (lost !== -1) {
    const line = text.slice(0, lost).split("\n").length;
    return problems.add(line, "\uFFFD: a program lost a letter here. Enter the letter again.");
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      merge: false,
      logLevel: "silent",
    });
    for (const { pos, message } of [...document.errors, ...document.warnings]) {
      problems.add(
        lines.linePos(pos[0]).line,
        `This is not YAML or JSON: ${firstSentence(message)}`,
      );
    }
    if (document.errors.length > 0) return undefined;
    const start = document.contents;
    if (start === null)
      return problems.add(1, "The file is empty; a scenario has title, given and steps.");
    return mark(start, { lines, problems, line: 1, depth: 0 });
  } catch (error) {
    // Nesting by the thousand exhausts the parser's stack.
    if (!(error instanceof Error)) throw error;
    return problems.add(1, "The file is nested too deeply to be a scenario.");
  }
}

type Reading = {
  readonly lines: LineCounter;
  readonly problems: ProblemList;
  /** Line of what holds this piece, for a piece that has none of its own. */
  readonly line: number;
  readonly depth: number;
};

function mark(node: Node | null, reading: Reading): Marked | undefined {
  const { lines, problems, depth } = reading;
  const line = lineOf(node, reading);
  if (depth > deepest) return problems.add(line, "This is nested too deeply to be a scenario.");
  const below = { ...reading, line, depth: depth + 1 };
  if (node === null) return { kind: "scalar", line, value: null };
  if (
    isAlias(node) ||
    node.anchor !== undefined ||
    (node.tag !== undefined && isOwnTag(node.tag))
  ) {
    return problems.add(line, "Anchors, aliases and tags (&, *, !) are not allowed: write it out.");
  }
  if (isScalar(node)) {
    const value = scalarOf(node.value);
    return isNotKept(value)
      ? problems.add(line, "This number is too large to be kept.")
      : { kind: "scalar", line, value };
  }
  if (isSeq(node)) {
    return {
      kind: "list",
      line,
      items: node.items.flatMap((item) => listed(mark(asNode(item), below))),
    };
  }
  if (!isMap(node)) return problems.add(line, "This is not a value, list, or group.");
  const fields = node.items.flatMap(({ key, value }): readonly MarkedField[] => {
    const at = lineOf(asNode(key), below);
    if (!isScalar(key)) {
      problems.add(at, "A name must be plain words.");
      return [];
    }
    if (["__proto__", "constructor", "prototype"].includes(String(key.value))) {
      problems.add(at, `${String(key.value)} is a name that a file may not use.`);
      return [];
    }
    const held = mark(asNode(value), { ...below, lines, line: at });
    return held === undefined ? [] : [{ key: String(key.value), line: at, value: held }];
  });
  return { kind: "group", line, fields };
}

function listed(piece: Marked | undefined): readonly Marked[] {
  return piece === undefined ? [] : [piece];
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

function lineOf(node: Node | null, { lines, line }: Reading): number {
  const start = node?.range?.[0];
  return start === undefined ? line : Math.max(1, lines.linePos(start).line);
}

function isOwnTag(tag: string): boolean {
  return !tag.startsWith("tag:yaml.org,2002:");
}

function scalarOf(value: unknown): Scalar {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "string") return value;
  return typeof value === "bigint" ? value.toString() : null;
}

function isNotKept(value: Scalar): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

function firstSentence(message: string): string {
  return message.split(/ at line |\n/, 1)[0] ?? message;
}

/** The piece as plain JSON. */
export function plainOf(marked: Marked): unknown {
  switch (marked.kind) {
    case "scalar":
      return marked.value;
    case "list":
      return marked.items.map(plainOf);
    case "group":
      return Object.fromEntries(marked.fields.map(({ key, value }) => [key, plainOf(value)]));
  }
}
