import { describe, expect, it } from "vitest";
import type { FieldProposal, RequestField } from "#interop/fhir";
import type { ArrivedValue } from "../arrived-value.ts";
import { notAttached } from "./not-attached.ts";
import { requestDataName } from "./request-data-name.ts";
import { valuesOf, withData } from "./request-values.ts";

const said = (field: RequestField, value: string, path = `Claim.${field}`): FieldProposal => ({
  ...{ field, value },
  sources: [{ resource: "Claim/1", path, quote: `${field}: ${value}` }],
});
const fromFax = (field: ArrivedValue["field"], value: string): ArrivedValue => ({
  ...{ field, value, isSure: true },
  mentions: [{ document: "fax", page: 2, words: value, origin: "text", isDoubtful: false }],
});
const clearOf = (fields: readonly FieldProposal[]) =>
  valuesOf({ fields }, "bundle").map(({ field, value, isSure }) => [field, value, isSure]);

describe("what the data of a request says for the form", () => {
  it("is clear where it says one thing, with its place in the data", () => {
    expect(valuesOf({ fields: [said("memberName", "Nora Testcase")] }, "bundle")).toEqual([
      {
        ...{ field: "memberName", value: "Nora Testcase", isSure: true },
        mentions: [
          {
            ...{ document: "bundle", page: 1, origin: "data", isDoubtful: false },
            words: "memberName: Nora Testcase",
            data: { resource: "Claim/1", path: "Claim.memberName" },
          },
        ],
      },
    ]);
  });

  it("chooses nothing of a contradiction, but for the stricter urgency", () => {
    expect(clearOf([said("memberId", "A"), said("memberId", "B")])).toEqual([
      ["memberId", "A", false],
      ["memberId", "B", false],
    ]);
    expect(clearOf([said("urgency", "expedited"), said("urgency", "standard")])).toEqual([
      ["urgency", "expedited", true],
      ["urgency", "standard", false],
    ]);
  });

  it("only suggests whose law governs and which line of business it is", () => {
    expect(clearOf([said("jurisdiction", "NY"), said("lineOfBusiness", "qhp")])).toEqual([
      ["jurisdiction", "NY", false],
      ["lineOfBusiness", "qhp", false],
    ]);
  });

  it("is of one line, as the fields are", () => {
    const [address] = valuesOf({ fields: [said("memberAddress", "12 Elm\r\nAlbany")] }, "bundle");
    expect(address).toMatchObject({
      value: "12 Elm, Albany",
      mentions: [{ words: "memberAddress: 12 Elm, Albany" }],
    });
  });

  it("stands before what pages say, which is clear no longer where it differs; the pages’ time of receipt is none", () => {
    const data = valuesOf({ fields: [said("memberId", "XEH 1")] }, "bundle");
    const pages = [
      fromFax("memberId", "xeh 1"),
      fromFax("memberId", "XEH 2"),
      fromFax("units", "2"),
      fromFax("received", "2026-03-02T09:00"),
    ];
    expect(withData(pages, [])).toBe(pages);
    expect(withData(pages, data)).toMatchObject([
      { value: "XEH 1", isSure: true, mentions: [{ document: "bundle" }, { document: "fax" }] },
      { value: "XEH 2", isSure: false },
      { field: "units", isSure: true },
    ]);
    expect(withData(pages, data)).toHaveLength(3);
  });
});

it("the document of a request is called by its number, as a file may be called", () => {
  const nameOf = (value: string, kind: "new" | "update" = "new") =>
    requestDataName({ kind, claim: { value } });
  expect(nameOf("111099")).toBe("Request data 111099.json");
  expect(nameOf("111099", "update")).toBe("Request data, update 111099.json");
  expect(nameOf("../a:b\u202e\n c")).toBe("Request data .. a b c.json");
  expect(nameOf("9".repeat(300)).length).toBeLessThan(100);
});

it("files that are no documents when the case is created are told, by name", () => {
  const papers = [new File(["note"], "note.txt"), new File(["odd bytes"], "odd.bin")];
  expect(notAttached(papers, [{ byteLength: 4 }])).toEqual([
    { name: "odd.bin", error: { kind: "not-found" } },
  ]);
});
