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

function written(name: string, text: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("determine", () => {
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

  test("says what is doubtful and what was read otherwise, and judges the case all the same", () => {
    const file = written(
      "doubtful.json",
      JSON.stringify({
        id: "doubtful",
        criteriaSet: "sacrococcygeal-64999",
        facts: {
          request: { diagnosisCodes: ["M533"], receivedAt: "2019-12-31T09:00:00-06:00" },
          priorInterventions: [
            { procedure: "other", outcome: "failed", date: "2019-01-05" },
            { procedure: "other", outcome: "failed", date: "2020-01-05" },
          ],
        },
      }),
    );
    const { lines, status } = determine([file]);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      {
        recommendation: "incomplete",
        dataWarnings: [
          { path: "facts.request.receivedAt", id: "receipt-before-2020" },
          { path: "facts.priorInterventions.1.date", id: "procedure-after-receipt" },
        ],
        notes: [{ path: "facts.request.diagnosisCodes.0", message: "M533 is read as M53.3" }],
      },
    ]);
  });

  test("holds receipts against the day it is told, and no other", () => {
    const warned = (...options: readonly string[]) =>
      JSON.stringify(determine([...options, source]).lines).includes("receipt-in-future");
    expect([warned(), warned("--today=2020-01-01"), warned("--today=2099-01-01")]).toEqual([
      false,
      true,
      false,
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

  test("a key that appears twice is refused with its path, in a file and in a line", () => {
    const doubled = sourceLine.replace('"redFlags":', '"redFlags":["cancer-history"],"redFlags":');
    const file = written("doubled.json", doubled);
    const { lines, status } = determine([file, "-"], `${sourceLine}\n${doubled}\n`);
    const refusal = {
      id: null,
      error: {
        kind: "invalid-case",
        issues: [expect.objectContaining({ path: "facts.presentation.redFlags" })],
      },
    };
    expect(status).toBe(1);
    expect(lines).toEqual([refusal, expect.objectContaining({ id: "source-case" }), refusal]);
  });

  test("a file is one case or many by what it holds, not by what its name ends in", () => {
    const pretty = JSON.stringify(JSON.parse(sourceLine), null, 2);
    const files = [
      written("many.json", `\n${sourceLine}\n${sourceLine}\n`),
      written("many.jsonl", `${sourceLine}\r\n\r\n${sourceLine}`),
      written("one.ndjson", pretty),
    ];
    const { lines, status } = determine(files);
    expect(status).toBe(0);
    expect(lines).toHaveLength(5);
  });

  test("a broken line is named with its column, whichever line it is", () => {
    const file = written("cut.json", `${sourceLine.slice(0, 40)}\n${sourceLine}\n{"a" 1}\n`);
    const { lines, status, complaint } = determine([file]);
    expect(status).toBe(1);
    expect(lines[0]).toMatchObject({
      error: { issues: [{ path: "", message: "is not JSON at line 1, column 29" }] },
    });
    expect(lines[2]).toMatchObject({
      error: { issues: [{ path: "", message: "is not JSON at line 3, column 6" }] },
    });
    expect(complaint).toContain("line 1, 3");
  });

  test("UTF-16 and Windows-1252 give the words, and say so", () => {
    const named = sourceLine.replace('"id":"source-case"', '"id":"señalado"');
    const utf16 = Buffer.from(`\uFEFF${named}\n${named}\n`, "utf16le");
    const files = [
      written("wide.json", utf16),
      written("latin.json", Buffer.from(named, "latin1")),
      written("marked.json", `\uFEFF${named}`),
    ];
    const { lines, status, complaint } = determine(files);
    expect(status).toBe(0);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatchObject({ id: "señalado" });
    expect(complaint).toContain("wide.json: read as UTF-16");
    expect(complaint).toContain("latin.json: read as Windows-1252");
    expect(complaint).not.toContain("marked.json");
  });

  test("a letter that some program lost is refused with its path", () => {
    const lost = sourceLine.replace('"id":"source-case"', '"id":"se\uFFFDalado"');
    const bytes = Buffer.from([...Buffer.from('{"id":"caf\u00e9 '), 0xe2, ...Buffer.from('"}')]);
    const { lines, complaint } = determine([
      written("lost.json", lost),
      written("cut.json", bytes),
    ]);
    expect(lines).toMatchObject([{ id: null, error: { issues: [{ path: "id" }] } }]);
    expect(complaint).toContain("byte 14");
  });

  test("60,000 unknown keys give fifty issues and the number of the others", () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join(",");
    const { lines, status } = determine(["-"], `{${keys}}`);
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ error: { issues: { length: 50 }, more: 59_953 } }]);
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
