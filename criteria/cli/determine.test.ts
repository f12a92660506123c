import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isTree } from "#criteria";

const examples = join(import.meta.dirname, "..", "sets", "sacrococcygeal-64999", "examples");
const source = join(examples, "01-source-case.json");
const sourceLine = JSON.stringify(JSON.parse(readFileSync(source, "utf8")));
const folder = mkdtempSync(join(tmpdir(), "determine-"));

function determine(files: readonly string[], input = "") {
  const script = join(import.meta.dirname, "determine.ts");
  const run = spawnSync(process.execPath, ["--import", "tsx", script, ...files], {
    encoding: "utf8",
    input,
  });
  const lines: unknown[] = run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
  return { lines, status: run.status, complaint: run.stderr };
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("determine", { timeout: 30_000 }, () => {
  test("judges one case with the keys of the specification, in their order", () => {
    const { lines, status } = determine([source]);
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({ id: "source-case", recommendation: "deny", decided: true }),
    ]);
    expect(isTree(lines[0]) ? Object.keys(lines[0]) : []).toEqual([
      "id",
      "criteriaSet",
      "recommendation",
      "route",
      "decided",
      "criteria",
      "pitfalls",
      "codingQueries",
      "requirements",
    ]);
  });

  test("keeps input order over files and standard input, and goes on after a bad case", () => {
    const bad = '{"id":"bad","criteriaSet":"sacrococcygeal-64999","facts":{"blocks":{"knee":1}}}';
    const file = written("two.ndjson", `${bad}\n\n${sourceLine}\n`);
    const { lines, status } = determine([file, "-"], sourceLine);
    expect(status).toBe(1);
    expect(lines).toEqual([
      {
        id: "bad",
        error: {
          kind: "invalid-case",
          issues: [
            {
              path: "facts.blocks.knee",
              message: "is not a known key. Allowed here: diagnostic, siJoint",
            },
          ],
        },
      },
      expect.objectContaining({ id: "source-case" }),
      expect.objectContaining({ id: "source-case" }),
    ]);
  });

  test("one line that is not JSON costs that line only", () => {
    const { lines, status, complaint } = determine(["-"], `{oops\n${sourceLine}\nnope`);
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatchObject({ id: "source-case" });
    expect(complaint).toContain("line 1, 3");
  });

  test.each([
    ["a file that is missing", [join(folder, "missing.json")], "no such file"],
    ["a file that is not JSON", [written("not.json", "<html>")], "not JSON"],
    ["standard input without any JSON", ["-"], "not JSON"],
    ["no file at all", [], "Usage"],
  ])("%s gives a message and exit status 2", (_what, files, message) => {
    const { lines, status, complaint } = determine(files, "not json");
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(complaint).toContain(message);
  });
});
