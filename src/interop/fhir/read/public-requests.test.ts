import { describe, expect, test } from "vitest";
import { publicExamples } from "../examples-for-test.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import { operationOutcomeOf, readRequest, recordFromRequest } from "./index.ts";

const requests = publicExamples("pas-requests");
const broken = requests.filter(({ name }) => name.includes("must be refused"));
const sound = requests.filter((one) => !broken.includes(one));

function read(name: string): IncomingRequest {
  const found = sound.find((one) => one.name === name);
  const result = readRequest(found?.resource);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.request;
}
const valuesOf = (request: IncomingRequest, name: string) =>
  request.fields.filter(({ field }) => field === name).map(({ value }) => value);

describe("the public requests", () => {
  test("all eight are read, each with its member, its reference and its urgency", () => {
    expect(sound).toHaveLength(8);
    for (const { name } of sound) {
      const request = read(name);
      expect(valuesOf(request, "memberName")).toEqual(["JOE SMITH"]);
      expect(valuesOf(request, "reference")[0]).toBe(request.claim.value);
      expect(valuesOf(request, "urgency").length).toBeGreaterThan(0);
    }
  });

  test("the two broken ones are refused, each with the one path that is wrong", () => {
    expect(broken.map(({ resource }) => readRequest(resource))).toEqual([
      {
        ok: false,
        error: {
          kind: "missing-resource",
          issues: [
            {
              path: "Bundle.entry[0].resource.careTeam[0].provider",
              message: "points to a resource that is not in the bundle",
            },
          ],
        },
      },
      {
        ok: false,
        error: {
          kind: "not-a-request",
          issues: [
            {
              path: "Bundle.entry",
              message: "holds no entry; the first one must be the Claim",
            },
          ],
        },
      },
    ]);
  });

  test("a refusal is one OperationOutcome with the path as its expression", () => {
    const [first] = broken.map(({ resource }) => readRequest(resource));
    const outcome = first?.ok === false ? operationOutcomeOf(first.error) : undefined;
    expect(outcome?.resourceType).toBe("OperationOutcome");
    expect(outcome?.issue).toMatchObject([
      {
        severity: "error",
        code: "not-found",
        expression: ["Bundle.entry[0].resource.careTeam[0].provider"],
      },
    ]);
  });

  test("what an official example leaves out further on is listed, not refused", () => {
    expect(read("surgical").notUnderstood).toEqual(
      ["PractitionerRole.practitioner", "PractitionerRole.location[0]"].map((path) => ({
        resource: "PractitionerRole/SurgicalPractitionerRoleExample",
        path,
        why: "points to a resource that is not in the bundle",
      })),
    );
  });

  test("the first claim of an update counts, and the other is the one it follows", () => {
    const update = read("homecare-update");
    expect(update.kind).toBe("update");
    expect(update.claim.value).toBe("111099-UPDATE");
    expect(update.relatedClaims).toEqual([
      { system: "http://example.org/PATIENT_EVENT_TRACE_NUMBER", value: "111099" },
    ]);
    expect(update.items.map(({ isCancelled, change }) => [isCancelled, change])).toEqual([
      [false, undefined],
      [true, "changed"],
      [false, "added"],
    ]);
    expect(valuesOf(update, "cptCode")).toEqual(["G0154", "B4185"]);
  });

  test("priority normal beside level of service U is expedited, and both are shown", () => {
    const referral = read("referral");
    expect(referral.sentUrgency).toBe("expedited");
    expect(valuesOf(referral, "urgency")).toEqual(["expedited", "standard"]);
    expect(read("surgical").sentUrgency).toBe("standard");
  });

  test("a CPT code under the HCPCS system is one, and its system is told", () => {
    const [code] = read("surgical").fields.filter(({ field }) => field === "cptCode");
    expect(code?.value).toBe("33510");
    expect(code?.sources[0].quote).toContain("HCPCSReleaseCodeSets");
  });

  test("become cases with one answer, the time of our own clock, and the sender's date beside it", () => {
    for (const { name } of sound) {
      const request = read(name);
      const now = "2026-11-30T11:00:00.000Z";
      const record = recordFromRequest(request, { now, fileName: "request.json" });
      expect(record.answers).toEqual({ request: { receivedAt: now } });
      expect(record.citations).toEqual({});
      expect(record.request.reference).toBe(request.claim.value);
      expect(record.member.name).toBe("JOE SMITH");
      expect(record.origin).toMatchObject({ kind: "received", claim: request.claim });
      expect(JSON.stringify(record.origin)).toContain("Its clocks run from its receipt here");
    }
  });
});
