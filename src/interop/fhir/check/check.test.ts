import type { Bundle } from "@medplum/fhirtypes";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { publicBundle, publicExamples } from "../examples-for-test.ts";
import { pasProfile } from "../pas/pas-names.ts";
import { baseIssues, guideIssues } from "./check-bundle-for-test.ts";
import { brokenInvariants, guideInvariants } from "./invariants-for-test.ts";
import { brokenResponseRules } from "./response-rules-for-test.ts";

const pathsOf = (issues: readonly { readonly path: string }[]) => issues.map(({ path }) => path);

function issuesOf(list: "pas-requests" | "pas-responses", name: string) {
  const kind = list === "pas-requests" ? "pas-request-bundle" : "pas-response-bundle";
  return guideIssues(publicBundle(list, name), kind);
}

describe("The checks from the profiles, on what others published", () => {
  test.each(
    publicExamples("pas-requests")
      .map(({ name }) => name)
      .filter((name) => !name.includes("must be refused")),
  )("the public request “%s” passes", (name) => {
    expect(issuesOf("pas-requests", name)).toEqual([]);
    expect(baseIssues(publicBundle("pas-requests", name))).toEqual([]);
  });

  test.each([
    ["approved A1", []],
    ["not certified A3", []],
    ["pended A4", []],
    ["error", []],
    // Written for an earlier version of the guide, which asked for neither.
    ["modified A6 with addItem", ["Bundle.identifier", "Bundle.entry[0].resource.request"]],
    ["not certified A3, test kit", ["Bundle.identifier", "Bundle.entry[0].resource.request"]],
    ["pended A4, test kit", ["Bundle.identifier", "Bundle.entry[0].resource.request"]],
  ])("the public response “%s” breaks %j", (name, paths) => {
    expect(pathsOf(issuesOf("pas-responses", name))).toEqual(paths);
    expect(baseIssues(publicBundle("pas-responses", name))).toEqual([]);
  });

  test("a broken one is refused by the path of what is wrong with it", () => {
    expect(pathsOf(issuesOf("pas-requests", "nonconformant (must be refused)"))).toEqual([
      "Bundle.entry",
      "Bundle.entry:Claim",
      "Bundle",
    ]);
    expect(
      issuesOf("pas-responses", "first entry is not the ClaimResponse (must be refused)"),
    ).toContainEqual({ path: "Bundle", message: "ClaimResponseFirst" });
    // Fills every element that must be supported, some twice and one without what it needs.
    expect(pathsOf(issuesOf("pas-responses", "every must-support element, approved"))).toEqual(
      expect.arrayContaining([
        "Bundle.entry[0].resource.extension[1].extension:wasHumanReviewedFlag",
        "Bundle.entry[0].resource.item.adjudication.extension:reviewAction",
        "Bundle.entry[7].resource.input[0].extension:paLineNumber",
      ]),
    );
  });

  test("all of the guide's invariants in the files are read as FHIRPath, true and false", () => {
    expect(guideInvariants.map(({ key }) => key)).toEqual([
      "ClaimFirst",
      "ClaimResponseFirst",
      "ImmediateLevelOfCare",
      "ImmediateLevelOfCare",
      "AttachmentNeeded",
      "QuestionnaireContext",
      "IdentifierUnlessVO",
    ]);
    const request = { resourceType: "CommunicationRequest", status: "active" };
    const url = pasProfile("communicationrequest");
    expect(brokenInvariants(request, url)).toEqual([
      { path: "CommunicationRequest", message: "IdentifierUnlessVO" },
    ]);
    expect(brokenInvariants({ ...request, medium: [{ coding: [{ code: "VO" }] }] }, url)).toEqual(
      [],
    );
    const task = (code: string, input: string) => ({
      resourceType: "Task",
      code: { coding: [{ code }] },
      input: [{ type: { coding: [{ code: input }] } }],
    });
    expect(
      brokenInvariants(task("attachment-request-code", "payer-url"), pasProfile("task")),
    ).toEqual([{ path: "Task", message: "AttachmentNeeded" }]);
    const context = task("attachment-request-questionnaire", "questionnaire-context");
    expect(brokenInvariants(context, pasProfile("task"))).toEqual([]);
  });
});

/** One part of a good public answer changed, as JSON with the words replaced. */
function changed(name: string, from: string, to: string): Bundle {
  const text = JSON.stringify(publicBundle("pas-responses", name));
  expect(text).toContain(from);
  return z.custom<Bundle>().parse(JSON.parse(text.replace(from, to)));
}

describe("Each check sees what another is blind for", () => {
  const a3 = "not certified A3";
  test.each([
    ["a status that is not the one allowed", '"status":"active"', '"status":"draft"', "status"],
    [
      "an outcome of the base standard alone",
      '"outcome":"complete"',
      '"outcome":"queued"',
      "outcome",
    ],
    ["a review action nobody knows", '"code":"A3"', '"code":"A9"', "valueCodeableConcept"],
    ["another category", '"code":"submitted"', '"code":"benefit"', "category"],
    ["no item sequence", '"itemSequence":1,', "", "itemSequence"],
    [
      "a reviewer without the flag",
      '"url":"wasHumanReviewedFlag"',
      '"url":"other"',
      "wasHumanReviewedFlag",
    ],
    ["a flag in words", '"valueBoolean":true', '"valueString":"yes"', "valueString"],
    ["no request", '"request":{"reference":"Claim/ReferralAuthorizationExample"},', "", "request"],
  ])("%s is refused by the profile, at its path", (_, from, to, path) => {
    const paths = pathsOf(guideIssues(changed(a3, from, to), "pas-response-bundle"));
    expect(paths.map((one) => one.split(/[.:]/).at(-1))).toContain(path);
  });

  test("what the base standard does not know is refused by its validator", () => {
    const denied = changed(a3, '"outcome":"complete"', '"outcome":"denied"');
    expect(pathsOf(baseIssues(denied)).join()).toContain("outcome");
  });

  test("the words of the guide: identifier, addresses, references, review, added items", () => {
    const request = publicBundle("pas-requests", "referral");
    const messages = (bundle: Bundle, of?: Bundle) =>
      brokenResponseRules(bundle, of).map(({ message }) => message);
    const unreviewed = changed(a3, '"valueBoolean":true', '"valueBoolean":false');
    expect(messages(unreviewed)).toContain("is not certified without a person's review");
    expect(messages(changed(a3, '"code":"A3"', '"code":"A6"'))).toContain(
      "modified item 1 has no added item (spec-36)",
    );
    const a6 = "modified A6 with addItem";
    expect(messages(publicBundle("pas-responses", a6))).toEqual([]);
    expect(messages(changed(a6, '"itemSequence":[1]', '"itemSequence":[2]'))).toContain(
      "added item 2 is of no item (spec-37)",
    );
    const moved = changed(
      "approved A1",
      "http://example.org/fhir/Patient/SubscriberExample",
      "urn:uuid:6a5e1b90-3f6c-4a0f-9c2a-3d2f9b1d77aa",
    );
    expect(messages(moved, request)).toContain("has another address than in the request");
    // The guide's own example refers to a role that it leaves out.
    expect(messages(publicBundle("pas-responses", "approved A1"))).toContain(
      "refers to PractitionerRole/ReferralPractitionerRoleExample, which is not there",
    );
  });
});
