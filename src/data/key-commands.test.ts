import { expect, test } from "vitest";
import { commandFor, keyCommands, keysInWords, type KeyCommand } from "./key-commands.ts";

const press = (
  key: string,
  held: Partial<Record<"altKey" | "ctrlKey" | "metaKey", true>> = {},
) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

test("a press asks for the command whose way it is, and for nothing with another key held", () => {
  expect(commandFor("worklist", press("j"))).toBe("next");
  expect(commandFor("worklist", press("J"))).toBeUndefined();
  expect(commandFor("worklist", press("j", { ctrlKey: true }))).toBeUndefined();
  expect(commandFor("review", press("o"))).toBeUndefined();
  expect(commandFor("review", press("Enter", { metaKey: true }))).toBe("nextOpen");
  expect(commandFor("review", press("Enter"))).toBeUndefined();
  expect(commandFor("review", press("PageDown", { altKey: true }))).toBe("nextStep");
  expect(commandFor("review", press("PageDown", { altKey: true, ctrlKey: true }))).toBeUndefined();
});

test("in the record a capital letter is another command than the small one", () => {
  expect(commandFor("reader", press("n"))).toBe("nextHit");
  expect(commandFor("reader", press("N"))).toBe("hitBefore");
  expect(commandFor("reader", press("R"))).toBeUndefined();
  expect(commandFor("reader", press("+"))).toBe("zoomIn");
});

test("no letter answers a question or leads away from one: words may be typed there by mistake", () => {
  for (const scope of ["answer", "review", "typing"] as const) {
    const all: readonly KeyCommand[] = Object.values(keyCommands[scope]);
    const ways = all.flatMap((command) => command.ways);
    expect(ways.filter((way) => /^\p{L}$/u.test(way))).toEqual([]);
  }
});

test("no two commands of a scope share a way, and each says what it does", () => {
  for (const [scope, commands] of Object.entries(keyCommands)) {
    const all: readonly KeyCommand[] = Object.values(commands);
    const ways = all.flatMap((command) => command.ways);
    expect([scope, new Set(ways).size]).toEqual([scope, ways.length]);
    for (const { words } of all) expect(words).not.toBe("");
  }
});

test("help shows keys as they are printed on a keyboard", () => {
  expect(keysInWords("Alt+PageDown")).toEqual(["Alt", "Page Down"]);
  expect(keysInWords("+")).toEqual(["+"]);
  expect(keysInWords("ArrowUp")).toEqual(["↑"]);
});
