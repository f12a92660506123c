import { createHash } from "node:crypto";
import type { Bundle, ClaimResponse } from "@medplum/fhirtypes";
import { describe, expect, inject, test } from "vitest";
import * as z from "zod/mini";
import { linesOfBusiness } from "#domain";
import { baseIssues, guideIssues } from "../check/check-bundle-for-test.ts";
import { actionsOf, brokenResponseRules } from "../check/response-rules-for-test.ts";
import { publicBundle, publicExample } from "../examples-for-test.ts";
import {
  answeredCase,
  type AnsweredOutcome,
  answeredOutcomes,
  exampleNames,
  jointExampleNames,
  letterBytes,
} from "./answered-cases-for-test.ts";
import { errorResponseBundle } from "./error-response.ts";
import { signableText, withSignature } from "./provenance.ts";
import { responseBundle, type ResponseInput } from "./response-bundle.ts";

function answerOf(input: ResponseInput): Bundle {
  const result = responseBundle(input);
  if (!result.ok) throw new Error(result.reason);
  return result.bundle;
}

function responseIn(bundle: Bundle): ClaimResponse {
  const response = bundle.entry?.[0]?.resource;
  if (response?.resourceType !== "ClaimResponse") throw new Error("No ClaimResponse comes first.");
  return response;
}

const allIssues = (bundle: Bundle, request?: Bundle) => [
  ...baseIssues(bundle),
  ...guideIssues(bundle, "pas-response-bundle"),
  ...brokenResponseRules(bundle, request),
];

const expectedActions: Readonly<Record<AnsweredOutcome, readonly string[]>> = {
  received: ["A4"],
  approved: ["A1"],
  "partially-approved": ["A6"],
  adverse: ["A3"],
  "notice-issued": ["A3"],
  withdrawn: [],
  "information-requested": ["A4"],
  extended: ["A4"],
  reopened: ["A4"],
  voided: ["A4"],
};

/** Every sample case under every line of business in `npm run proof`; in `npm test` the lines in turn. */
const samples = [...exampleNames, ...jointExampleNames].flatMap((name, index) =>
  (inject("isProof")
    ? linesOfBusiness
    : [linesOfBusiness[index % linesOfBusiness.length] ?? "qhp"]
  ).map((line) => ({ name, line })),
);

describe.each(answeredOutcomes)("The answer to a request that is %s", (outcome) => {
  test("fits profiles, base standard and the guide’s words for every sample case of both policies", () => {
    for (const { name, line } of samples) {
      const bundle = answerOf(answeredCase(name, outcome, line));
      expect([name, line, allIssues(bundle)]).toEqual([name, line, []]);
      expect((responseIn(bundle).item ?? []).flatMap(actionsOf)).toEqual(expectedActions[outcome]);
    }
  });

  test("fits them for every public request, whose identifier and addresses it repeats", () => {
    for (const name of ["referral", "surgical", "homecare", "referral-test-kit"]) {
      const request = publicBundle("pas-requests", name);
      const answered = answeredCase("02", outcome);
      const bundle = answerOf({ ...answered, request });
      expect([name, allIssues(bundle, request)]).toEqual([name, []]);
      expect(bundle.identifier).toEqual(request.identifier);
      // As `$submit` takes it.
      const sent = {
        resourceType: "Parameters",
        parameter: [{ name: "resource", resource: request }],
      };
      expect(answerOf({ ...answered, request: sent })).toEqual(bundle);
    }
  });
});

const resourcesOf = (bundle: Bundle) =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource]));

describe("Beside the answer itself", () => {
  test("a request for information asks for the questionnaire and for notes, in both guides’ ways", () => {
    const bundle = answerOf({
      ...answeredCase("09", "information-requested"),
      request: publicBundle("pas-requests", "referral"),
    });
    const asked = resourcesOf(bundle).flatMap((one) =>
      one.resourceType === "CommunicationRequest" ? [one] : [],
    );
    expect(asked.map(({ payload }) => payload)).toEqual([
      [{ contentString: "102089-0" }],
      [{ contentString: "11506-3" }],
    ]);
    for (const { identifier, extension } of asked) {
      expect(identifier).toHaveLength(1);
      expect(extension).toEqual([
        {
          url: "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceLineNumber",
          valuePositiveInt: 1,
        },
      ]);
    }
    expect(responseIn(bundle).communicationRequest).toHaveLength(2);
    const tasks = resourcesOf(bundle).flatMap((one) => (one.resourceType === "Task" ? [one] : []));
    expect(
      tasks.map(({ meta, code }) => [
        meta?.profile?.[0]?.split("/").at(-1),
        code?.coding?.[0]?.code,
      ]),
    ).toEqual([
      ["profile-task", "attachment-request-questionnaire"],
      ["cdex-task-attachment-request", "attachment-request-questionnaire"],
      ["profile-task", "attachment-request-code"],
      ["cdex-task-attachment-request", "attachment-request-code"],
    ]);
    expect(tasks.every(({ restriction }) => restriction?.period?.end !== undefined)).toBe(true);
    const { resource: example } = publicExample("information-requests", "CDex attachment request");
    for (const task of tasks.filter(({ meta }) => meta?.profile?.[0]?.includes("cdex") === true)) {
      expect(Object.keys(task).toSorted()).toEqual(Object.keys(example).toSorted());
    }
  });

  test("an extension moves the day of the tasks that are open, and is no task by itself", () => {
    const tasksIn = (bundle: Bundle) =>
      resourcesOf(bundle).flatMap((one) => (one.resourceType === "Task" ? [one] : []));
    const asked = answeredCase("09", "information-requested");
    const extended = answeredCase("09", "extended");
    const at = "2026-03-06T10:00:00.000Z";
    const clockEvents = (extended.record.clockEvents ?? []).map((event) => ({ ...event, at }));
    const both = answerOf({ ...asked, record: { ...asked.record, clockEvents } });
    expect(allIssues(both)).toEqual([]);
    const endsOf = (bundle: Bundle) =>
      tasksIn(bundle).map(({ restriction }) => Date.parse(restriction?.period?.end ?? ""));
    const before = endsOf(answerOf(asked));
    const after = endsOf(both);
    expect([before.length, after.length]).toEqual([4, 4]);
    for (const [index, end] of after.entries()) expect(end).toBeGreaterThan(before[index] ?? end);
    expect(tasksIn(both).map(({ lastModified }) => lastModified)).toEqual([at, at, at, at]);
    expect(tasksIn(answerOf(extended))).toEqual([]);
    // The profile has no Task that asks for nothing: that is why an extension alone is told as a note.
    const [task] = tasksIn(both);
    if (task === undefined) throw new Error("no task");
    const { input: _asks, ...extension } = task;
    const alone = { ...both, entry: [{ fullUrl: "urn:uuid:1", resource: extension }] };
    expect(allIssues(alone).map(({ path }) => path)).toContain("Bundle.entry[0].resource.input");
  });

  test("nobody is given a task to send papers by where the plan has no place for them", () => {
    const { attachmentUrl: _none, ...input } = answeredCase("09", "information-requested");
    const types = resourcesOf(answerOf(input)).map(({ resourceType }) => resourceType);
    expect(types).not.toContain("Task");
    expect(types.filter((type) => type === "CommunicationRequest")).toHaveLength(2);
  });

  test("a letter comes with its file, and with the digests of it that Node.js makes", () => {
    const bundle = answerOf(answeredCase("01", "notice-issued"));
    const [letter] = resourcesOf(bundle).filter(
      ({ resourceType }) => resourceType === "DocumentReference",
    );
    const digest = (name: string, as: "base64" | "base64url") =>
      createHash(name).update(letterBytes).digest(as);
    expect(letter).toMatchObject({
      type: { coding: [{ system: "http://loinc.org", code: "51851-4" }] },
      identifier: [{ value: `ni:///sha-256;${digest("sha256", "base64url")}` }],
      content: [
        {
          attachment: {
            contentType: "application/pdf",
            data: Buffer.from(letterBytes).toString("base64"),
            hash: digest("sha1", "base64"),
          },
        },
      ],
    });
  });

  test("a signature is over the ClaimResponse alone, and stands on the Provenance", () => {
    const bundle = answerOf(answeredCase("01", "adverse"));
    expect(JSON.parse(signableText(bundle))).toEqual(responseIn(bundle));
    const signed = withSignature(bundle, "header..signature", "2026-03-06T15:00:00.000Z");
    expect(allIssues(signed)).toEqual([]);
    const provenance = resourcesOf(signed).flatMap((one) =>
      one.resourceType === "Provenance" ? [one] : [],
    );
    expect(provenance[0]?.signature?.[0]?.data).toBe(
      Buffer.from("header..signature").toString("base64"),
    );
    expect(provenance[0]?.agent[0]?.who.display).toContain("Dr. Paul Sample");
    const pended = answerOf(answeredCase("01", "received"));
    expect(withSignature(pended, "header..signature", "2026-03-06T15:00:00.000Z")).toEqual(pended);
  });

  test("an answer given twice is the same resource; one after it is another, with the same number", () => {
    const idOf = (input: ResponseInput) => responseIn(answerOf(input)).id;
    const approved = answeredCase("02", "approved");
    expect(idOf({ ...approved, now: "2026-04-01T00:00:00.000Z" })).toBe(idOf(approved));
    for (const outcome of ["reopened", "voided"] as const) {
      const again = answeredCase("02", outcome);
      expect([idOf(approved), idOf(answeredCase("02", "received"))]).not.toContain(idOf(again));
      expect(responseIn(answerOf(again)).preAuthRef).toBe("AUTH-2201");
    }
    // A number that somebody entered ahead of any decision is no authorization.
    expect(responseIn(answerOf(answeredCase("02", "received"))).preAuthRef).toBeUndefined();
  });

  test("what can’t be answered is told: criteria that are not on file, a bundle that is no request", () => {
    const input = answeredCase("02", "received");
    expect(
      responseBundle({ ...input, record: { ...input.record, criteriaSet: "none@1.0.0" } }),
    ).toEqual({ ok: false, reason: "no-criteria" });
    for (const request of [null, {}, publicBundle("pas-responses", "approved A1")]) {
      expect(responseBundle({ ...input, request })).toEqual({ ok: false, reason: "not-a-request" });
    }
  });

  test("a business error is an answer with its path, and the same parties", () => {
    const request = publicBundle("pas-requests", "homecare-update");
    const text = "The request that this one changes is not on file.";
    const path = "Bundle.entry[0].resource.related[0].claim";
    const bundle = errorResponseBundle(request, [{ text, path }], "2026-03-06T15:00:00.000Z");
    if (bundle === null) throw new Error("An error is answered.");
    expect(allIssues(bundle, request)).toEqual([]);
    const response = responseIn(bundle);
    expect([response.outcome, response.item, response.error?.[0]?.code.text]).toEqual([
      "error",
      undefined,
      text,
    ]);
    expect(errorResponseBundle({}, [{ text }], "2026-03-06T15:00:00.000Z")).toBeNull();
  });

  test("the request is named and not sent back, with the reason why it is not referred to (spec-44)", () => {
    const request = publicBundle("pas-requests", "referral");
    const reasons = [
      answeredCase("02", "received"),
      { ...answeredCase("02", "received"), request },
    ].map((input) => responseIn(answerOf(input)).request);
    for (const sent of reasons) {
      expect(sent?.reference).toBeUndefined();
      expect(sent?.extension?.[0]?.url).toMatch(/data-absent-reason$/);
    }
    expect(reasons[1]?.identifier).toEqual({ system: "urn:trnorg:9012345678", value: "111099" });
  });

  test("a change that names no line is answered without one", () => {
    const { entry = [], ...rest } = publicBundle("pas-requests", "homecare-update");
    const [first, ...others] = entry;
    const { item: _lines, ...claim } = z.looseObject({}).parse(first?.resource);
    const request = { ...rest, entry: [{ ...first, resource: claim }, ...others] };
    for (const outcome of ["withdrawn", "received", "approved"] as const) {
      const bundle = answerOf({ ...answeredCase("02", outcome), request });
      expect(allIssues(bundle)).toEqual([]);
      expect(responseIn(bundle)).not.toHaveProperty("item");
    }
  });

  test.each([
    // The second line was taken back: there is nothing to be decided on it.
    ["update-modify-cancel-test-kit", "none", [[1, "A1"], [2]]],
    // Of two lines the one of the code that was reviewed is decided.
    [
      "homecare",
      "G0154",
      [
        [1, "A1"],
        [2, "A4"],
      ],
    ],
    // None has it: nothing is certified by guess.
    [
      "homecare",
      "none",
      [
        [1, "A4"],
        [2, "A4"],
      ],
    ],
    // The only line has another code: nobody reviewed that.
    ["surgical", "none", [[1, "A4"]]],
    ["surgical", "33510", [[1, "A1"]]],
  ])(
    "of the lines of “%s”, with the reviewed code in place of %s, a decision tells %j",
    (name, replaced, told) => {
      const sent = JSON.stringify(publicBundle("pas-requests", name));
      const request: unknown = JSON.parse(sent.replaceAll(`"${replaced}"`, '"64999"'));
      const bundle = answerOf({ ...answeredCase("02", "approved"), request });
      expect(allIssues(bundle)).toEqual([]);
      const { item = [], preAuthRef } = responseIn(bundle);
      expect(item.map((one) => [one.itemSequence, ...actionsOf(one)])).toEqual(told);
      expect(preAuthRef !== undefined).toBe(told.some(([, action]) => action === "A1"));
    },
  );
});
