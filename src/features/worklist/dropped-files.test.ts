import { expect, test } from "vitest";
import { sortChosen, sortDropped } from "./dropped-files.ts";

const bundle = JSON.stringify({ resourceType: "Bundle", type: "collection", entry: [] });
const file = (name: string, text = '{"id":"A","criteriaSet":"b","facts":{}}') =>
  new File([text], name);

test("a case file is imported, and everything else is a new case, however many files there are", async () => {
  const own = file("case.JSON");
  expect(await sortDropped([own])).toEqual({ kind: "import", file: own });
  for (const files of [
    [file("fax.pdf")],
    [file("a.pdf"), file("b.tif")],
    [own, file("fax.pdf")],
    [file("fax.json.pdf")],
  ]) {
    expect(await sortDropped(files)).toEqual({ kind: "new-case", files });
  }
});

test("a request that came as data is a new case by what stands in it, whatever it is called and wherever it says so", async () => {
  const long = " ".repeat(200_000);
  for (const text of [
    bundle,
    `${long}${bundle}`,
    `{"entry":[{"fullUrl":"${long}"}],"resourceType" : "Bundle"}`,
  ]) {
    const files = [file("case.json", text)];
    expect(await sortDropped(files)).toEqual({ kind: "new-case", files });
  }
  // Words about FHIR are not FHIR: a quotation mark within a text has a backslash before it.
  const quoted = [
    file("case.json", JSON.stringify({ id: "A", notes: '"resourceType": "Bundle"' })),
  ];
  expect(await sortDropped(quoted)).toEqual({ kind: "import", file: quoted[0] });
});

test("a file that was chosen as a case file is imported whatever its name, but for a request that came as data", async () => {
  const odd = file("case.txt");
  expect(await sortChosen(odd)).toEqual({ kind: "import", file: odd });
  const request = file("request.txt", bundle);
  expect(await sortChosen(request)).toEqual({ kind: "new-case", files: [request] });
});

test("a file that can’t be read is left to the import, which says so", async () => {
  const moved = {
    name: "case.json",
    slice: () => Object.assign(new Blob(), { text: () => Promise.reject(new Error("moved")) }),
  };
  expect(await sortDropped([moved])).toEqual({ kind: "import", file: moved });
});
