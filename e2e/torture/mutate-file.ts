/** A case file after one mutation. */
export type MutatedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Reading it cannot be right, whatever it holds. */
  readonly mustBeRefused: boolean;
};

type Chance = () => number;

/** Changes a case file, given as JSON text, in one way. */
export function mutateFile(text: string, chance: Chance): MutatedFile {
  const kind = pick(kinds, chance);
  return { mustBeRefused: false, name: kind.name, ...kind.make(text, chance) };
}

type Made = { readonly bytes: Uint8Array; readonly mustBeRefused?: boolean };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const anyIndex = (length: number, chance: Chance) => Math.floor(chance() * length);

function pick<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[anyIndex(items.length, chance)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const hostileValues: readonly string[] = [
  ...["null", "true", "0", "-0", "-1", "1.5", "1e308", "1e400", "1e-400", "9007199254740993"],
  ...['""', '" "', '"6"', '"NaN"', '"no"', '"yes"', '"not-documented"', '"\\u0000"', '"\\ud800"'],
  ...['"\uFFFD"', '"\u202Egnp.exe"', '"2026-02-30"', '"0025-10-20"', '"<script>alert(1)</script>"'],
  ...["[]", "{}", "[[]]", "[null]", '{"__proto__":{"x":1}}', '{"a":1}', '{"toString":1}'],
  ...[JSON.stringify("x".repeat(100_000)), `[${'"x",'.repeat(4999)}"x"]`],
];
const hostileKeys: readonly string[] = [
  ...["__proto__", "constructor", "prototype", "toString", "state", "outcome", "determinations"],
  ...["schemaVersion", "revision", "role", "", " ", "a.b", "id", "facts", "expected"],
];

const kinds: readonly {
  readonly name: string;
  readonly make: (text: string, chance: Chance) => Made;
}[] = [
  {
    name: "bytes flipped",
    make(text, chance) {
      const bytes = utf8(text).slice();
      for (let times = 1 + anyIndex(3, chance); times > 0; times -= 1)
        bytes[anyIndex(bytes.length, chance)] = anyIndex(256, chance);
      return { bytes };
    },
  },
  {
    name: "cut off",
    make: (text, chance) => ({
      bytes: utf8(text.slice(0, anyIndex(text.trimEnd().length, chance))),
      mustBeRefused: true,
    }),
  },
  {
    name: "key twice",
    make: (text, chance) => ({ ...keyTwice(text, chance), mustBeRefused: true }),
  },
  {
    name: "value replaced",
    make: (text, chance) => ({ bytes: utf8(valueReplaced(text, chance)) }),
  },
  {
    name: "key added",
    make(text, chance) {
      const key = JSON.stringify(pick(hostileKeys, chance));
      return { bytes: utf8(insertMember(text, `${key}:${pick(hostileValues, chance)}`, chance)) };
    },
  },
  {
    name: "value nested",
    make(text, chance) {
      const depth = pick([1, 5, 31, 33, 200, 20_000], chance);
      const deep = "[".repeat(depth) + "]".repeat(depth);
      return {
        bytes: utf8(insertMember(text, `"deep":${deep}`, chance)),
        mustBeRefused: depth > 32,
      };
    },
  },
  {
    name: "many keys",
    make(text, chance) {
      const count = pick([60, 1000, 20_000], chance);
      const members = Array.from({ length: count }, (_, at) => `"k${String(at)}":1`).join(",");
      return { bytes: utf8(insertMember(text, members, chance)) };
    },
  },
  {
    name: "piece repeated",
    make(text, chance) {
      const at = anyIndex(text.length, chance);
      return {
        bytes: utf8(text.slice(0, at) + text.slice(Math.max(0, at - anyIndex(200, chance)))),
      };
    },
  },
  {
    name: "other encoding",
    make(text, chance) {
      const named = text.replace(/"id": ?"/, "$&señal ");
      const wide = Buffer.from(`\uFEFF${named}`, "utf16le");
      const forms = [
        Buffer.from(named, "latin1"),
        wide,
        Buffer.from(wide).swap16(),
        utf8(`\uFEFF${named}`),
      ];
      return { bytes: pick(forms, chance) };
    },
  },
];

/** Repeats one member of one group, before or after it, with the same or another value. */
function keyTwice(text: string, chance: Chance): Made {
  const { key } = pick(membersOf(text), chance);
  const member = `${key}:${pick(hostileValues, chance)},`;
  const starts = [...text.matchAll(/[{,]\s*("(?:[^"\\]|\\.)*")\s*:/g)].filter(
    (found) => found[1] === key,
  );
  const start = pick(starts, chance);
  const at = start.index + start[0].indexOf(key);
  return { bytes: utf8(text.slice(0, at) + member + text.slice(at)) };
}

function valueReplaced(text: string, chance: Chance): string {
  const { at, end } = pick(membersOf(text), chance);
  return text.slice(0, at) + pick(hostileValues, chance) + text.slice(end);
}

/** The members of a JSON text whose values are no groups and no lists. */
function membersOf(text: string) {
  return [...text.matchAll(/("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"|-?[\d.]+)/g)].map(
    (found) => {
      const [whole, key = "", value = ""] = found;
      const at = found.index + whole.length - value.length;
      return { key, at, end: at + value.length };
    },
  );
}

function insertMember(text: string, member: string, chance: Chance): string {
  const opening = pick([...text.matchAll(/\{(?=\s*")/g)], chance).index + 1;
  return `${text.slice(0, opening)}${member},${text.slice(opening)}`;
}

/** A value without what counts as unanswered, so that two ways to say nothing are the same. */
export function answered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(answered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, member]: readonly [string, unknown]) => [key, answered(member)] as const)
    .filter(([, member]) => !isUnanswered(member));
  return Object.fromEntries(entries);
}

function isUnanswered(member: unknown): boolean {
  if (member === null || member === undefined) return true;
  if (typeof member === "string") return member.trim() === "";
  return typeof member === "object" && !Array.isArray(member) && Object.keys(member).length === 0;
}
