import { describe, expect, test } from "vitest";
import { read, requestBundle, valuesOf } from "./request-for-test.ts";

const base64 = (bytes: string) => btoa(bytes);
const paper = (id: string, attachment: object, more: object = {}) => ({
  resourceType: "DocumentReference",
  id,
  status: "current",
  description: `Note ${id}`,
  date: "2026-02-03T10:00:00Z",
  content: [{ attachment }],
  ...more,
});
const binary = (data: string) => ({
  resourceType: "Binary",
  id: "b",
  contentType: "text/plain",
  data,
});

describe("papers in the bundle", () => {
  test.each([
    ["%PDF-1.7\n", "application/pdf", "Note d.pdf"],
    ["\u0089PNG\r\n\u001a\n", "image/png", "Note d.png"],
    ["\u00FF\u00D8\u00FF\u00E0", "image/jpeg", "Note d.jpg"],
    ["II*\0", "image/tiff", "Note d.tiff"],
    [
      "PK\u0003\u0004..word/document.xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Note d.docx",
    ],
    ["<?xml version='1.0'?><ClinicalDocument/>", "application/xml", "Note d.xml"],
    ["Pain for a year.", "text/plain", "Note d.txt"],
    ["a\0b\0c", "application/octet-stream", "Note d.bin"],
  ])("are what their content is, whatever type they claim: %j", (content, mediaType, name) => {
    const { documents } = read(
      requestBundle({}, [paper("d", { contentType: "image/gif", data: base64(content) })]),
    );
    expect(documents).toEqual([
      {
        name,
        mediaType,
        bytes: Uint8Array.from(content, (letter) => letter.charCodeAt(0)),
        date: "2026-02-03",
        resource: "DocumentReference/d",
      },
    ]);
  });

  test("are taken from a Binary of the bundle, by whichever address", () => {
    for (const url of ["Binary/b", "https://clinic.example.org/fhir/Binary/b"]) {
      const request = read(requestBundle({}, [paper("d", { url }), binary(base64("text"))]));
      expect(request.documents.map(({ name, resource }) => [name, resource])).toEqual([
        ["Note d.txt", "DocumentReference/d"],
      ]);
      expect(request.notSent).toEqual([]);
    }
    const alone = read(requestBundle({}, [binary(base64("text"))]));
    expect(alone.documents.map(({ name, resource }) => [name, resource])).toEqual([
      ["Attachment.txt", "Binary/b"],
    ]);
  });

  test("that the bundle only points to are listed, and never fetched", () => {
    const url = "https://elsewhere.example.org/mri.pdf";
    const request = read(requestBundle({}, [paper("d", { url })]));
    expect([request.documents, request.notSent]).toEqual([
      [],
      [{ title: "Note d", url, resource: "DocumentReference/d" }],
    ]);
  });

  test("are one where the same file came twice, and have names of their own where not", () => {
    const same = paper("d", { data: base64("one") });
    const twice = read(requestBundle({}, [same, { ...same, id: "e" }, binary(base64("one"))]));
    expect(twice.documents).toHaveLength(1);
    const two = read(
      requestBundle({}, [same, { ...paper("e", { data: base64("two") }), description: "note D" }]),
    );
    expect(two.documents.map(({ name }) => name)).toEqual(["Note d.txt", "note D (2).txt"]);
  });

  test.each([
    ["cut off", base64("Pain for a year").slice(0, -2)],
    ["of other letters", "QUJ%"],
    ["empty", ""],
  ])("that are %s are named, not dropped", (_, data) => {
    const request = read(requestBundle({}, [paper("d", { data })]));
    expect(request.documents).toEqual([]);
    expect(request.notUnderstood).toMatchObject([
      { resource: "DocumentReference/d", path: "DocumentReference.content[0].attachment.data" },
    ]);
  });

  test("have names that are no path and hide nothing", () => {
    const names = read(
      requestBundle({}, [
        paper("d", { data: base64("x") }, { description: "../../etc/pass\u202Ewd\u0000.exe" }),
      ]),
    ).documents.map(({ name }) => name);
    expect(names).toEqual([".. .. etc pass wd.txt"]);
  });

  test("about another patient, or entered in error, are not taken, and it is said", () => {
    const other = { resourceType: "Patient", id: "other" };
    const data = base64("x");
    const request = read(
      requestBundle({}, [
        other,
        paper("d", { data }, { subject: { reference: "Patient/other" } }),
        paper("e", { data }, { status: "entered-in-error" }),
        paper("f", { data: base64("y") }, { subject: { reference: "Patient/member" } }),
      ]),
    );
    expect(request.documents.map(({ resource }) => resource)).toEqual(["DocumentReference/f"]);
    expect(request.notUnderstood.map(({ path }) => path)).toEqual([
      "DocumentReference.subject",
      "DocumentReference.status",
    ]);
  });

  test("of other sizes than they say are taken, and it is said", () => {
    const request = read(requestBundle({}, [paper("d", { data: base64("four"), size: 9 })]));
    expect(request.documents).toHaveLength(1);
    expect(request.notUnderstood.map(({ why }) => why)).toEqual([
      "says that the paper is 9 bytes long, and 4 came",
    ]);
  });
});

describe("the member", () => {
  const mb = { coding: [{ code: "MB" }] };
  const patient = (id: string, identifier: readonly object[], family = "Testcase") => ({
    resourceType: "Patient",
    id,
    identifier,
    name: [
      { use: "old", family: "Before" },
      { family, given: ["Nora", null], suffix: ["PhD", "Jr."] },
    ],
  });
  const plan = (more: object) => ({
    resourceType: "Coverage",
    id: "plan",
    beneficiary: { reference: "Patient/member" },
    ...more,
  });

  test("is known by the number that is marked as one, then by the subscriber's own", () => {
    const idsOf = (identifier: readonly object[], coverage: object) =>
      valuesOf(
        read(requestBundle({}, [patient("member", identifier), plan(coverage)])),
        "memberId",
      );
    expect(
      idsOf(
        [
          { value: "MRN-1", type: { coding: [{ code: "MR" }] } },
          { value: "M-1", type: mb },
        ],
        {},
      ),
    ).toEqual(["M-1"]);
    expect(
      idsOf([{ value: "X-1" }], { identifier: [{ type: mb, value: "M-2" }], subscriberId: "S-1" }),
    ).toEqual(["M-2", "S-1", "X-1"]);
    expect(
      idsOf([], { subscriberId: "S-1", relationship: { coding: [{ code: "child" }] } }),
    ).toEqual([]);
    expect(idsOf([{ system: "http://hl7.org/fhir/sid/us-ssn", value: "000-00-0000" }], {})).toEqual(
      [],
    );
  });

  test("is the coverage's beneficiary, and where the claim names somebody else both are shown", () => {
    const request = read(
      requestBundle({ patient: { reference: "Patient/subscriber" } }, [
        patient("subscriber", [], "Payer"),
        patient("member", []),
      ]),
    );
    expect(valuesOf(request, "memberName")).toEqual(["Nora Testcase Jr.", "Nora Payer Jr."]);
  });

  test.each([
    ["111", "medicare-advantage"],
    ["12", undefined],
    ["211", "medicaid-managed-care"],
    ["22", undefined],
    ["522", "commercial-erisa"],
    ["512", "commercial-other"],
    ["61", "commercial-other"],
    ["9", undefined],
  ])("with a coverage of type %s is offered as %s", (code, line) => {
    const type = { coding: [{ system: "https://nahdo.org/sopt", code }] };
    const request = read(requestBundle({}, [plan({ type })]));
    expect(valuesOf(request, "lineOfBusiness")).toEqual(line === undefined ? [] : [line]);
    expect(request.notUnderstood).toHaveLength(line === undefined ? 1 : 0);
  });
});
