import { describe, expect, test } from "vitest";
import { setOfRequest } from "./index.ts";
import { requestPages } from "./request-pages.ts";
import {
  coding,
  cpt,
  diagnosis,
  extension,
  factsOf,
  item,
  read,
  requestBundle,
  valuesOf,
  withdrawn,
} from "./request-for-test.ts";

const requested = extension("extension-requestedService", {
  valueReference: { reference: "ServiceRequest/o" },
});

describe("codes", () => {
  test.each([
    cpt,
    "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
    "urn:oid:2.16.840.1.113883.6.12",
    undefined,
  ])("of a procedure are known by their form, and their system %s is told", (system) => {
    const request = read(
      requestBundle({ item: [{ sequence: 1, productOrService: coding(" 64999", system) }] }),
    );
    const [code] = request.fields.filter(({ field }) => field === "cptCode");
    expect([code?.value, code?.sources[0].path]).toEqual([
      "64999",
      "Claim.item[0].productOrService.coding[0]",
    ]);
    expect(code?.sources[0].quote).toContain(system ?? "64999");
  });

  test.each([
    "https://codesystem.x12.org/005010/1365",
    "http://codesystem.x12.org/005010/1365",
    "https://www.nubc.org/revenue-code",
    "http://snomed.info/sct",
  ])("of %s are none, however they look", (system) => {
    const request = read(
      requestBundle({ item: [{ sequence: 1, productOrService: coding("64999", system) }] }),
    );
    expect(valuesOf(request, "cptCode")).toEqual([]);
    expect(request.notUnderstood.map(({ path }) => path)).toEqual([
      "Claim.item[0].productOrService",
    ]);
  });

  test.each([
    [" G30.0", "G30.0"],
    ["M533", "M53.3"],
    ["m53.3", "M53.3"],
    ["S32.2XXA", "S32.2XXA"],
    ["S322XXA", "S32.2XXA"],
    ["M54", "M54"],
  ])("of a diagnosis: %j is %s", (written, code) => {
    expect(
      valuesOf(read(requestBundle({ diagnosis: [diagnosis(1, written)] })), "diagnosisCodes"),
    ).toEqual([code]);
  });

  test("of diagnoses stand in their sequence, those that the line names, and the others are context", () => {
    const request = read(
      requestBundle({
        diagnosis: [diagnosis(3, "G89.29"), diagnosis(1, "M53.3"), diagnosis(2, "E11.9")],
        item: [item(1, "64999", { diagnosisSequence: [3, 1, 9] })],
      }),
    );
    expect(valuesOf(request, "diagnosisCodes")).toEqual(["M53.3, G89.29"]);
    expect(factsOf(request, "diagnosisCodes")).toEqual(["M53.3", "G89.29"]);
    expect(request.notes).toEqual([expect.stringContaining("E11.9")]);
    expect(request.notUnderstood.map(({ path }) => path)).toEqual([
      "Claim.item[0].diagnosisSequence[2]",
    ]);
  });

  test("find the criteria, as those of a fax do", () => {
    expect(setOfRequest(read(requestBundle())).id).toBe("sacrococcygeal-64999");
    expect(setOfRequest(read(requestBundle({ item: [item(1, "64625")] }))).id).toBe(
      "sacroiliac-joint",
    );
    expect(setOfRequest(read(requestBundle({ item: [item(1, "99999")] }))).id).toBe(
      "documentation-only",
    );
    expect(setOfRequest(read(requestBundle({ item: [{ sequence: 1 }] }))).id).toBe(
      "documentation-only",
    );
    expect(
      setOfRequest(read(requestBundle({ item: [item(1, "77003"), item(2, "64999")] }))).id,
    ).toBe("sacrococcygeal-64999");
  });
});

describe("the procedure", () => {
  const order = (code: object) => ({
    resourceType: "ServiceRequest",
    id: "o",
    status: "active",
    code,
  });
  const ordered = (code: object, more: object = {}) =>
    requestBundle(
      {
        item: [
          item(1, "64999", {
            extension: [requested],
            ...more,
          }),
        ],
      },
      [order(code)],
    );

  test.each([
    ["27096", ["si-joint-injection"]],
    ["64625", ["cooled-rf-lateral-branches"]],
    ["0442T", ["cryoablation"]],
    ["27080", ["coccygectomy-partial", "coccygectomy-total"]],
    ["64999", []],
  ])("of an order with %s is %j, and none is chosen", (code, procedures) => {
    expect(factsOf(read(ordered(coding(code, cpt))), "procedure")).toEqual(procedures);
  });

  test("is told by a modifier, too, and by no order that was called off", () => {
    expect(
      factsOf(read(ordered({ text: "x" }, { modifier: [coding("0442T", cpt)] })), "procedure"),
    ).toEqual(["cryoablation"]);
    const off = ordered(coding("0442T", cpt));
    const revoked: unknown = JSON.parse(
      JSON.stringify(off).replace('"id":"o","status":"active"', '"id":"o","status":"revoked"'),
    );
    expect(factsOf(read(revoked), "procedure")).toEqual([]);
  });

  test("is described in the sender's own words, each with its place", () => {
    const words = "Ultrasound-guided cryoablation\nof the coccygeal nerves \u202Edesrever";
    const request = read(
      requestBundle(
        {
          item: [
            item(1, "64999", {
              extension: [requested],
            }),
          ],
          supportingInfo: [
            { sequence: 1, category: coding("freeFormMessage"), valueString: "Please call." },
          ],
        },
        [
          {
            ...order({ text: words }),
            note: [{ text: "Pain for a year." }],
            patientInstruction: "Fast before it.",
          },
        ],
      ),
    );
    expect(valuesOf(request, "procedureDescription")).toEqual([
      words,
      "Pain for a year.",
      "Fast before it.",
      "Please call.",
    ]);
    expect(request.messages.map(({ quote, path }) => [quote, path])).toEqual([
      ["Please call.", "Claim.supportingInfo[0].valueString"],
    ]);
  });

  test.each(["1", " 64999 ", "-", "#2 (3)"])(
    "%j without a letter describes no service, and a message stays a message",
    (words) => {
      const text = { coding: [{ system: cpt, code: "64999" }], text: words };
      const request = read(
        requestBundle(
          {
            item: [item(1, "64999", { productOrService: text, extension: [requested] })],
            supportingInfo: [
              { sequence: 1, category: coding("freeFormMessage"), valueString: words },
            ],
          },
          [{ ...order({ text: words }), note: [{ text: words }] }],
        ),
      );
      expect(valuesOf(request, "procedureDescription")).toEqual([]);
      expect(factsOf(request, "procedureDescription")).toEqual([]);
      expect(request.messages.map(({ quote }) => quote)).toEqual([words]);
      expect(requestPages(request).pages[0]?.text).toContain(
        `Note from the sender: ${words.trim()}\n`,
      );
    },
  );

  test("under an unlisted code in two lines, or beside a specific code, is a question for a coder", () => {
    const kindsOf = (...codes: readonly string[]) =>
      read(
        requestBundle({ item: codes.map((code, index) => item(index + 1, code)) }),
      ).codingQuestions.map(({ kind }) => kind);
    expect(kindsOf("64999")).toEqual([]);
    expect(kindsOf("64999", "64999")).toEqual(["unlisted-twice"]);
    for (const code of ["27096", "64625", "27080", "0442T"])
      expect(kindsOf(code, "64999")).toEqual(["unlisted-beside-specific"]);
    expect(kindsOf("64999", "77003")).toEqual([]);
    const off = item(2, "64999", { modifierExtension: [withdrawn(true)] });
    expect(read(requestBundle({ item: [item(1, "64999"), off] })).codingQuestions).toEqual([]);
  });
});
