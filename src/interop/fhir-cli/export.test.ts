import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Determination, isPlainObject, newCaseId, signedBytes, toBase64Url } from "#domain";
import { readResponse } from "#interop/fhir";
import { baseIssues, guideIssues } from "../fhir/check/check-bundle-for-test.ts";
import { brokenResponseRules } from "../fhir/check/response-rules-for-test.ts";
import { signerForTest } from "../../domain/signatures/signer-for-test.ts";
import { publicBundle } from "../fhir/examples-for-test.ts";
import { readExportedCase } from "./export-case.ts";
import * as z from "zod/mini";

const folder = mkdtempSync(join(tmpdir(), "fhir-export-"));
const now = "2026-11-30T11:00:00.000Z";

function run(command: "import" | "export", files: readonly string[]) {
  const script = join(import.meta.dirname, `${command}.ts`);
  const args = ["--import", "tsx", script, `--now=${now}`, ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const lines = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
  return { lines, stderr, status };
}

function written(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
}

const physician = { name: "Dr. Vera Example", role: "physician-advisor", specialty: "Urology" };
const decision = (outcome: string, rationale: string, by: object = physician) => ({
  disposition: outcome,
  recordedAt: "2026-11-30T10:00:00.000Z",
  recordedBy: by,
  rationale,
  decision: {
    outcome,
    ...(outcome === "partially-approved"
      ? { parts: { approved: "One injection", notApproved: "A second one" } }
      : {}),
  },
});

const caseFile = {
  id: "case-1",
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  facts: { request: { cptCode: "64999" } },
  request: { reference: "REF-1", authorizationNumber: "AUTH-7" },
};

function decisionIn(line: unknown): string {
  const read = readResponse(line);
  return read.ok ? read.answer.decision : "unreadable";
}

type Bundle = ReturnType<typeof publicBundle>;
const bundleIn = (line: unknown) => z.custom<Bundle>(isPlainObject).parse(line);

describe("fhir:export", () => {
  let exported: ReturnType<typeof run>;
  beforeAll(() => {
    const request = publicBundle("pas-requests", "referral");
    written("referral.json", request);
    const imported = run("import", [join(folder, "referral.json")]).lines;
    const [line] = imported;
    if (!isPlainObject(line)) throw new Error("The import gives a line.");
    exported = run("export", [
      written("line.json", line),
      written("decided.json", {
        ...line,
        determinations: [decision("approved", "The record shows what is asked for.")],
      }),
      written(
        "many.ndjson",
        [
          caseFile,
          { ...caseFile, determinations: [decision("adverse", "Too early. Try again in May.")] },
          { ...caseFile, determinations: [decision("partially-approved", "One is enough.")] },
          // A nurse decides nothing, whatever the file says.
          {
            ...caseFile,
            determinations: [
              decision("adverse", "No.", { name: "Nora Example", role: "nurse-reviewer" }),
            ],
          },
        ]
          .map((value) => JSON.stringify(value))
          .join("\n"),
      ),
    ]);
  }, 60_000);

  test("answers A4 without a decision, and what a physician advisor decided with one", () => {
    expect([exported.status, exported.stderr]).toEqual([0, ""]);
    expect(exported.lines.map(decisionIn)).toEqual([
      "pended",
      "approved",
      "pended",
      "adverse",
      "partially-approved",
      "pended",
    ]);
    const refused = readResponse(exported.lines[3]);
    expect(refused.ok && [refused.answer.notes, refused.answer.reviewer]).toEqual([
      ["Too early. Try again in May."],
      { wasHumanReviewed: true, specialty: "Urology" },
    ]);
  });

  test("gives bundles that fit the profiles, with the addresses of the request that lies beside its case", () => {
    const request = publicBundle("pas-requests", "referral");
    for (const line of exported.lines) {
      const bundle = bundleIn(line);
      expect([...baseIssues(bundle), ...guideIssues(bundle, "pas-response-bundle")]).toEqual([]);
    }
    for (const line of exported.lines.slice(0, 2)) {
      expect(brokenResponseRules(bundleIn(line), request)).toEqual([]);
      expect((bundleIn(line).entry ?? []).map(({ fullUrl }) => fullUrl)).toContain(
        "http://example.org/fhir/Patient/SubscriberExample",
      );
    }
  });

  test("ends with 1 where a case was refused, with its path, and with 2 where a file is missing or no JSON", () => {
    const bad = run("export", [
      written("bad-case.json", { ...caseFile, facts: { request: { cptCode: 3 } } }),
      written("bad-line.json", {
        ...caseFile,
        determinations: [{ ...decision("adverse", "No."), disposition: "denied" }],
      }),
      written("bad-detail.json", { ...caseFile, request: { phone: 1 } }),
    ]);
    expect(bad.status).toBe(1);
    expect(bad.lines).toMatchObject([
      { error: { kind: "case-not-readable", issues: [{ path: "facts.request.cptCode" }] } },
      { error: { issues: [{ path: "determinations.0.disposition" }] } },
      { error: { issues: [{ path: "request" }] } },
    ]);
    const none = run("export", [join(folder, "none.json"), written("bad.json", "{nope")]);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("no such file")]);
    expect(none.stderr).toContain("bad.json: is not JSON");
  }, 60_000);

  test("a line of another case, or signed in the future, is refused with its path", () => {
    const approved = decision("approved", "The record shows what is asked for.");
    const { lines, status } = run("export", [
      written("other-case.json", {
        ...caseFile,
        determinations: [{ ...approved, caseId: "another-case-000000000001" }],
      }),
      written("future.json", {
        ...caseFile,
        determinations: [{ ...approved, recordedAt: "2031-01-05T10:00:00.000Z" }],
      }),
    ]);
    expect(status).toBe(1);
    expect(lines).toMatchObject([
      { error: { issues: [{ path: "determinations.0.caseId" }] } },
      { error: { issues: [{ path: "determinations.0.recordedAt" }] } },
    ]);
  });

  test("a signed line is taken as it was signed, and refused with its path after any change", async () => {
    const signer = signerForTest();
    const [id, vera] = [newCaseId(), newCaseId()];
    const publicKey = await signer.give(vera);
    const line: Determination = {
      id: newCaseId(),
      caseId: id,
      action: "refer",
      disposition: "referred-to-physician",
      recordedAt: "2026-11-30T10:00:00.000Z",
      recordedBy: { ...physician, id: vera },
      rationale: "See the record.",
      basis: {},
    };
    const terms = { algorithm: "Ed25519", publicKey, record: "0".repeat(64) } as const;
    signer.confirm(vera);
    const value = await signer.sign(vera, signedBytes(line, terms));
    const signature = { ...terms, value: toBase64Url(value ?? new Uint8Array()) };
    const read = async (determination: object) =>
      readExportedCase({ ...caseFile, id, determinations: [line, determination] }, now);
    expect(await read({ ...line, signature })).toMatchObject({ ok: true });
    const wrong = { ok: false, issues: [{ path: "determinations.1.signature" }] };
    expect(await read({ ...line, rationale: "Approved.", signature })).toMatchObject(wrong);
    expect(await read({ ...line, signature: { ...signature, publicKey: "" } })).toMatchObject(
      wrong,
    );
    const { basis: _basis, ...cut } = line;
    expect(await read({ ...cut, signature })).toMatchObject(wrong);
  });
});
