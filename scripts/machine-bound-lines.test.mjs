import { describe, expect, it } from "vitest";
import { machineBoundLines } from "./machine-bound-lines.mjs";

// The words are joined here, so that the check does not find its own examples.
const folder = (...parts) => ["", ...parts].join("/");

describe("what ties a file to one machine", () => {
  it.each([
    `see ${folder("root", "notes.md")}`,
    `"${folder("home", "ann", "case.json")}"`,
    `cd ${folder("work", "shared")}`,
    `file://${folder("Users", "ann")}/`.replace("file://", "open "),
    `https://${["registry", "npmjs", "org"].join(".")}/zod`,
    "registry = https://packages.example/",
  ])("is found in: %s", (line) => {
    expect(machineBoundLines("notes.md", `first\n${line}\n`)).toHaveLength(1);
  });

  it("names the file, the line and the reason", () => {
    expect(machineBoundLines("a.md", `one\n ${folder("root", "x")}`)).toEqual([
      `a.md:2 holds a path of one machine: ${folder("root", "x")}`,
    ]);
  });

  it("includes a download address in a lockfile, and in a lockfile alone", () => {
    const line = '"resolved": "https://packages.example/zod.tgz"';
    expect(machineBoundLines("package-lock.json", line)).toHaveLength(1);
    expect(machineBoundLines("notes.md", line)).toEqual([]);
  });

  it.each(["src/work/list.ts", "the /worklist route", "https://example.org/home/page", "a/root/b"])(
    "is not seen in: %s",
    (line) => {
      expect(machineBoundLines("notes.md", line)).toEqual([]);
    },
  );
});
