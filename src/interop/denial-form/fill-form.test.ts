import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { type DenialFacts, denialFactIds, type FormMap, proposedFields } from "#domain";
import { fillCms10003 } from "./fill-form.ts";
import { everyField, formWithFields, plainFacts, printedWords } from "./form-for-test.ts";
import { inspectForm } from "./inspect-form.ts";

type Read = { readonly text: string; readonly values: Readonly<Record<string, unknown>> };

/** The printed text of all pages, and what each field holds, as a reader of PDFs has them. */
async function read(bytes: Uint8Array): Promise<Read> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const words: string[] = [];
  const values: Record<string, unknown> = {};
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...items.map((item) => ("str" in item ? item.str : "")));
    const found: readonly unknown[] = await page.getAnnotations();
    for (const field of found) {
      if (typeof field !== "object" || field === null || !("fieldName" in field)) continue;
      values[String(field.fieldName)] = "fieldValue" in field ? field.fieldValue : undefined;
    }
  }
  await task.destroy();
  return { text: words.join("\n"), values };
}

async function filled(pdf: Uint8Array, map: FormMap, facts: DenialFacts): Promise<Uint8Array> {
  const result = await fillCms10003(pdf, map, facts);
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result.bytes;
}

async function problemsOf(
  pdf: Uint8Array,
  map: FormMap = everyField,
  facts: DenialFacts = plainFacts,
): Promise<string> {
  const result = await fillCms10003(pdf, map, facts);
  return result.ok ? "filled" : result.problems.join("\n");
}

describe("a form with fields", () => {
  test("is filled, and nothing else of it is another: its own bytes come first", async () => {
    const blank = await formWithFields();
    const made = await filled(blank, everyField, plainFacts);
    expect(made.slice(0, blank.length)).toEqual(blank);
    const [before, after] = [await read(blank), await read(made)];
    expect(after.text).toBe(before.text);
    expect(after.text).toContain(printedWords);
    expect(after.values).toEqual({ ...plainFacts, other: "Stays" });
    // Still fields: nothing is flattened.
    const again = await PDFDocument.load(made);
    expect(again.getForm().getFields()).toHaveLength(denialFactIds.length + 1);
  });

  test("lists its fields, and each fact is proposed the field that is named for it", async () => {
    const found = await inspectForm(await formWithFields());
    expect(found).toMatchObject({ ok: true, pages: 2 });
    if (!found.ok) return;
    expect(proposedFields(found.fields.map(({ name }) => name))).toEqual({
      ...everyField.fields,
    });
  });

  test.each([
    ["a fact that is missing", { ...plainFacts, memberNumber: " " }, /Member number is missing/],
    ["a long name in one line", { ...plainFacts, memberName: "Jordan ".repeat(40) }, /too long/],
    ["a reason without end", { ...plainFacts, whyDenied: "Why so. ".repeat(900) }, /too long/],
    ["a second line in one line", { ...plainFacts, memberName: "Jordan\nExample" }, /one line/],
    ["signs the font lacks", { ...plainFacts, memberName: "Łukasz 李" }, /can’t show Ł 李/],
  ])("is not filled with %s", async (_, facts, problem) => {
    expect(await problemsOf(await formWithFields(), everyField, facts)).toMatch(problem);
  });

  test("is not filled where a fact has no field, an unknown one or another's", async () => {
    const pdf = await formWithFields();
    const fields = { ...everyField.fields };
    const without = { kind: "fields", fields: { memberName: "memberName" } } as const;
    expect(await problemsOf(pdf, without)).toMatch(/Why we denied it has no place on the form/);
    const unknown = { kind: "fields", fields: { ...fields, planName: "gone" } } as const;
    expect(await problemsOf(pdf, unknown)).toMatch(/Plan name: the form has no text field “gone”/);
    const shared = { kind: "fields", fields: { ...fields, planName: "planPhone" } } as const;
    expect(await problemsOf(pdf, shared)).toMatch(/“planPhone” is set for more than one text/);
  });
});

describe("a form without fields", () => {
  const place = (y: number, height: number) =>
    ({ page: 1, x: 60, y, width: 480, height, size: 10 }) as const;
  const map = {
    kind: "places",
    places: {
      memberName: place(40, 20),
      memberNumber: place(70, 20),
      noticeDate: place(100, 20),
      serviceDenied: place(130, 40),
      whyDenied: place(200, 300),
    },
  } as const;
  const plain = async (): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    document.addPage([612, 792]).drawText("Printed", { x: 60, y: 780, size: 10 });
    return document.save();
  };

  test("takes the texts in their boxes, after everything that was printed", async () => {
    const blank = await plain();
    expect(await inspectForm(blank)).toEqual({ ok: true, fields: [], pages: 1 });
    const made = await filled(blank, map, plainFacts);
    expect(made.slice(0, blank.length)).toEqual(blank);
    const { text } = await read(made);
    const added = text.split("\n").filter((line) => line.trim() !== "" && line !== "Printed");
    expect(added).toEqual(
      ["memberName", "memberNumber", "noticeDate", "serviceDenied", "whyDenied"].flatMap((id) =>
        Object.entries(plainFacts)
          .filter(([name]) => name === id)
          .flatMap(([, words]) => words.split("\n").filter((line) => line !== "")),
      ),
    );
  });

  test("is not filled beyond its pages or their edges", async () => {
    const pdf = await plain();
    const moved = (memberName: ReturnType<typeof place> | object) =>
      problemsOf(pdf, { ...map, places: { ...map.places, ...memberName } });
    expect(await moved({ memberName: { ...place(40, 20), page: 3 } })).toMatch(/no page 3/);
    expect(await moved({ memberName: { ...place(40, 20), x: 200 } })).toMatch(/beyond the page/);
  });
});

test("what can't be filled is refused with a next step", async () => {
  const xfa = await formWithFields({ withXfa: true });
  expect(await inspectForm(xfa)).toMatchObject({ ok: false });
  expect(await problemsOf(xfa)).toMatch(/XFA form.*upload that copy/);
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: "a", ownerPassword: "b" });
  expect(await problemsOf(await document.save())).toMatch(/encrypted.*without a password/);
  expect(await problemsOf(new TextEncoder().encode("No PDF"))).toMatch(/can’t be read as a PDF/);
});
