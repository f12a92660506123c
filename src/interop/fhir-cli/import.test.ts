import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCase } from "#criteria";
import { isPlainObject } from "#domain";
import { publicExamples } from "../fhir/examples-for-test.ts";

const folder = mkdtempSync(join(tmpdir(), "fhir-import-"));
const examples = publicExamples("pas-requests");
const received = "2026-11-30T11:00:00.000Z";

function run(files: readonly string[]) {
  const script = join(import.meta.dirname, "import.ts");
  const args = ["--import", "tsx", script, `--now=${received}`, ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const lines = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
  return { lines: lines.filter(isPlainObject), stderr, status };
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const textOf = (name: string) =>
  JSON.stringify(examples.find((one) => one.name === name)?.resource, null, 1);

describe("fhir:import", () => {
  let all: ReturnType<typeof run>;
  beforeAll(() => {
    const lines = examples.map(({ resource }) => JSON.stringify(resource)).join("\n");
    all = run([
      written("referral.json", textOf("referral")),
      written("all.ndjson", `${lines}\n`),
      written("twice.json", '{"resourceType":"Bundle","entry":[],"entry":[]}'),
    ]);
  }, 60_000);

  test("gives one line a bundle in input order, and goes on after a refused one", () => {
    expect(all.status).toBe(1);
    expect(all.lines.map((line) => "case" in line)).toEqual([
      true,
      ...examples.map(({ name }) => !name.includes("must be refused")),
      false,
    ]);
    expect(all.lines.at(-1)).toMatchObject({
      error: { kind: "lossy-json", issues: [{ path: "Bundle.entry" }] },
    });
  });

  test("gives cases that determine reads, with the time of receipt as their one fact", () => {
    for (const line of all.lines.filter((one) => "case" in one)) {
      const parsed = parseCase(line["case"]);
      expect(parsed.ok && parsed.case.facts).toEqual({ request: { receivedAt: received } });
    }
  });

  test("names for each proposal the document, the resource, the path and the words", () => {
    const [referral] = all.lines;
    const urgencies = [
      [
        "expedited",
        "Claim.extension[0].valueCodeableConcept.coding[0]",
        "Urgency: Level of service: U Urgent (https://codesystem.x12.org/005010/1338)",
      ],
      [
        "standard",
        "Claim.priority.coding[0]",
        "Urgency: Priority: normal (http://terminology.hl7.org/CodeSystem/processpriority)",
      ],
    ];
    expect(referral?.["proposals"]).toEqual(
      expect.arrayContaining(
        urgencies.map(([value, path, quote]) => ({
          path: "request.urgency",
          value,
          kind: "conflict",
          source: {
            document: "referral.json",
            resource: "Claim/ReferralAuthorizationExample",
            path,
            quote,
          },
        })),
      ),
    );
    expect(referral?.["documents"]).toEqual([
      {
        name: "Attachment.txt",
        mediaType: "text/plain",
        byteLength: 31,
        sha256: "232ca6ed67cae8ae6d55c8f1217e0c6f69cc5bbbba270912a8329275d24781a1",
        resource: "DocumentReference/DocumentReferenceExample",
      },
    ]);
  });

  test("ends with 2 where a file is missing or is not JSON, and with 0 where all is read", () => {
    const bad = run([
      join(folder, "none.json"),
      written("bad.json", "{nope"),
      written("one.json", textOf("surgical")),
    ]);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain("none.json: no such file");
    expect(bad.stderr).toContain("bad.json: is not JSON");
    expect(bad.lines.map((line) => Object.keys(line)[0])).toEqual(["error", "case"]);
    expect(run([join(folder, "one.json")]).status).toBe(0);
  }, 60_000);
});
