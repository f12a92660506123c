import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordEntry } from "#records";
import { ownWords } from "../narratives/narrative.ts";
import { layDataPages, type ReadablePage } from "./lay-data-pages.ts";
import { narratedResources } from "./narrated-resources.ts";
import { readBundle } from "./read-bundle.ts";

function entryOn(page: number, span: RecordEntry["span"], sentence = ""): RecordEntry {
  return {
    ...{ kind: "observation", status: "done", codes: [] },
    ...{ resource: "Observation/1", path: "Observation.value", page, span, sentence },
  };
}

/** The text of each shown page, as the record is searched by it. */
function textsOf(pages: readonly (readonly string[])[]): readonly string[] {
  return pages.map((lines) => lines.map((line) => `${ownWords(line)}\n`).join(""));
}

const page = fc.record({
  title: fc.constantFrom("", "Observations"),
  origin: fc.constantFrom("data" as const, "text" as const),
  // Lines that fit and lines that do not, pages longer than a shown one, and signs that are not shown.
  lines: fc.array(
    fc.oneof(
      fc.lorem({ maxCount: 4 }),
      fc.lorem({ maxCount: 60, mode: "words" }),
      fc.stringMatching(/^[a-z0-9]{0,120}$/),
      fc.constantFrom("a\tb", "pain \u0007 score", ""),
    ),
    { minLength: 1, maxLength: 70 },
  ),
});

describe("pages made of data", () => {
  it("show each line on the page that its entry names, in lines that fit", () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (given) => {
        const readable = given.map(({ lines, ...rest }): ReadablePage => {
          return { ...rest, text: lines.join("\n") };
        });
        const lines = given.flatMap(({ lines: own }, at) => {
          let start = 0;
          return own.map((line) => {
            const entry = entryOn(at + 1, { start, end: start + line.length }, line);
            start += line.length + 1;
            return { entry, line, origin: given[at]?.origin };
          });
        });
        const laid = layDataPages(
          readable,
          lines.map(({ entry }) => entry),
          lines.map(({ entry }) => entry),
        );
        const texts = textsOf(laid.pages);
        expect(laid.pages.every((own) => own.length <= 52)).toBe(true);
        expect(laid.pages.flat().every((line) => ownWords(line).length <= 88)).toBe(true);
        for (const [at, { line, origin }] of lines.entries()) {
          if (line === "") continue;
          const { page: number = 0, span } = laid.entries[at] ?? {};
          expect(laid.places[at]).toMatchObject({ page: number, span });
          const shown = (texts[number - 1] ?? "").slice(span?.start, span?.end);
          const letters = (words: string) => words.replaceAll(/[^!-~]/g, "");
          // What runs on to the next page is marked on the page on which it begins.
          const isWhole = letters(shown) === letters(line);
          expect(isWhole || letters(line).startsWith(letters(shown))).toBe(true);
          expect(isWhole || line.length > 88).toBe(true);
          expect(laid.ofData.includes(number)).toBe(origin === "data");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not lose an entry whose place is not among them", () => {
    const pages = [{ title: "", text: "One line", origin: "data" as const }];
    const laid = layDataPages(
      pages,
      [entryOn(1, { start: 90, end: 99 }), entryOn(7, { start: 0, end: 1 })],
      [],
    );
    expect(laid.entries.map(({ page: number }) => number)).toEqual([1, 1]);
  });
});

describe("FHIR in JSON", () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const observation = { resourceType: "Observation", status: "final" };
  const read = (given: Uint8Array) => {
    const seen: unknown[] = [];
    const outcome = readBundle(given, (bundle) => {
      seen.push(bundle);
      return {
        pages: [{ title: "Observations", text: "Pain: 7 of 10", origin: "data" }],
        entries: [entryOn(1, { start: 0, end: 4 })],
        places: [],
      };
    });
    return { outcome, seen };
  };

  it("is a bundle, also where a resource or a list of them came alone", () => {
    const bundle = {
      resourceType: "Bundle",
      type: "collection",
      entry: [{ resource: observation }],
    };
    for (const given of [bundle, observation, [observation]]) {
      const { outcome, seen } = read(bytes(given));
      expect(seen).toEqual([bundle]);
      expect(outcome).toMatchObject({
        ok: true,
        data: { ofData: [1], entries: [{ page: 1, span: { start: 13, end: 17 } }] },
      });
    }
  });

  it("goes whole to what makes pages of it where a bundle came in parameters", () => {
    const sent = {
      resourceType: "Parameters",
      parameter: [{ name: "resource", resource: { resourceType: "Bundle" } }],
    };
    expect(read(bytes(sent)).seen).toEqual([sent]);
  });

  it("that is no JSON, or no text, is damaged", () => {
    expect(read(new TextEncoder().encode('{"resourceType": "Bundle"')).outcome).toEqual({
      ok: false,
    });
    expect(read(new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3])).outcome).toEqual({ ok: false });
  });
});

describe("narratives", () => {
  const resource = (resourceType: string, made: string, status?: string) => ({
    ...{ resourceType, status },
    text: { status: made, div: "<div>Gabapentin 300 mg</div>" },
  });
  const written = (...resources: readonly object[]) =>
    narratedResources({ entry: resources.map((one) => ({ resource: one })) }).resources.map(
      ({ isWritten }) => isWritten,
    );

  it("that machines made of data are not read as words; those of a person are, also beside them", () => {
    expect(
      written(
        resource("MedicationRequest", "generated"),
        resource("ClinicalImpression", "additional"),
        resource("Composition", "generated"),
        resource("Observation", "additional", "entered-in-error"),
        { resourceType: "Procedure", text: { div: "<div>Ten visits.</div>" } },
      ),
    ).toEqual([false, true, true, false, true]);
  });
});
