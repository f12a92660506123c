import { describe, expect, it } from "vitest";
import { citationOfPassage } from "../proposals/mention.ts";
import { confirmedInWords } from "../proposals/confirmed-in-words.ts";
import { proposalActionInWords } from "../proposals/action-in-words.ts";
import type { ProposalAction } from "../proposals/proposal-action.ts";
import {
  dataPlaceInWords,
  dataQuoteInWords,
  dataSourceInWords,
  informationOriginInWords,
} from "./data-source-words.ts";
import { sourceInWords } from "./source-in-words.ts";

const pain = {
  document: "request.json",
  page: 2,
  date: "2026-03-02",
  quote: "Pain severity: 7 of 10",
  resource: "Observation/pain-1",
  path: "Observation.valueQuantity",
};

describe("a source in the data of a request", () => {
  it("is named in words, and its exact place apart", () => {
    expect(sourceInWords(pain)).toBe(
      "request.json, page 2, Mar 2, 2026: “Pain severity: 7 of 10” (from the request data: Observation)",
    );
    expect(dataPlaceInWords(pain)).toBe("Observation/pain-1, Observation.valueQuantity");
    expect(
      sourceInWords({
        ...{ document: "request.json", resource: "urn:uuid:7c2", path: "Procedure.code" },
        ...{ informationOrigin: "manual", informationAuthor: "Dr. Robin Example" },
      }),
    ).toBe("request.json (from the request data: Procedure; entered by Dr. Robin Example)");
  });

  it.each([
    "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    "https://codesystem.x12.org/005010/1365",
    "urn:oid:2.16.840.1.113883.6.12",
  ])(
    "leaves out the address %s of a code’s system, and keeps words of a page as they are",
    (system) => {
      const quote = `Requested: J0702 Injection (${system}); 64999 (unlisted)`;
      const plain = "Requested: J0702 Injection; 64999 (unlisted)";
      expect(dataQuoteInWords(quote, pain)).toBe(plain);
      expect(sourceInWords({ ...pain, quote })).toContain(`“${plain}”`);
      expect(sourceInWords({ document: "fax.pdf", quote })).toContain(quote);
    },
  );

  it("has nothing of it in words of a page", () => {
    expect(sourceInWords({ document: "fax.pdf", page: 1, origin: "ocr" })).toBe(
      "fax.pdf, page 1 (read by OCR)",
    );
    expect(dataSourceInWords({})).toBeUndefined();
  });

  it.each([
    ["Condition/1", "Condition.code", "Diagnosis"],
    ["QuestionnaireResponse/1", "QuestionnaireResponse.item[0]", "Questionnaire answer"],
    ["https://example.org/fhir/ImagingStudy/9", "ImagingStudy.series[0]", "Imaging study"],
    ["https://example.org/fhir/Observation/9", "value", "Observation"],
    ["urn:uuid:7c2", "value", "Resource"],
  ])("calls %s at %s by its kind", (resource, path, words) => {
    expect(dataSourceInWords({ resource, path })).toBe(`From the request data: ${words}`);
  });

  it("says who or what gave an answer of a questionnaire", () => {
    const words = (["auto-client", "auto-server", "override", "manual"] as const).map(
      (informationOrigin) => informationOriginInWords({ informationOrigin }),
    );
    expect(words).toEqual([
      "Filled in from the provider’s record",
      "Filled in from the provider’s record",
      "Filled in from the provider’s record and changed by the provider",
      "Entered by the provider",
    ]);
    expect(
      informationOriginInWords({ informationOrigin: "override", informationAuthor: "Dr. Example" }),
    ).toBe("Filled in from the provider’s record and changed by Dr. Example");
  });

  it.each(["Practitioner/12", "urn:uuid:7c2", "https://example.org/fhir/Practitioner/12"])(
    "names nobody by the reference %s",
    (informationAuthor) => {
      expect(informationOriginInWords({ informationOrigin: "manual", informationAuthor })).toBe(
        "Entered by the provider",
      );
    },
  );

  it("is kept with what was confirmed from it, and told with it", () => {
    const action: ProposalAction = {
      ...{ kind: "accepted", path: "presentation.painCurrent", value: 7, source: pain },
      by: { name: "Nora Sample", role: "nurse-reviewer" },
      at: "2026-03-09T14:05:00.000Z",
    };
    expect(citationOfPassage(pain)).toEqual(pain);
    expect(proposalActionInWords(undefined, action)).toContain(
      "from the request data: Observation",
    );
    expect(confirmedInWords(action.path, { proposalActions: { "first-act": action } })).toBe(
      "Confirmed from the request data by Nora Sample, nurse reviewer, on Mar 9, 2026",
    );
  });
});
