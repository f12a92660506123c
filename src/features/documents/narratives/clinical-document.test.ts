// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordWordsOf } from "#criteria";
import { findInRecord, findMentions, type RecordDocument } from "#records";
import { textPages } from "../text/text-pages.ts";
import { readClinicalDocument } from "./clinical-document.ts";
import { ownWords } from "./narrative.ts";

/** The public progress note (HL7/C-CDA-Examples, CC0), as the record holds it once it is attached. */
async function progressNote(): Promise<RecordDocument> {
  const file = join(
    import.meta.dirname,
    "../../../interop/fhir/examples-for-test/ccda-progress-note.xml",
  );
  const read = await readClinicalDocument(new Uint8Array(readFileSync(file)));
  const pages = (await textPages(read?.text ?? "", 100)) ?? [];
  return {
    ...{ id: "note", name: "progress-note.xml" },
    pages: pages.map((lines, index) => ({
      ...{ number: index + 1, origin: "text" },
      text: lines.map((line) => `${ownWords(line)}\n`).join(""),
    })),
  };
}

test("a C-CDA is searched by the words of its sections: lines, lists and tables", async () => {
  const note = await progressNote();
  const sentencesWith = (words: string) =>
    findInRecord([note], words).map(({ sentence }) => sentence);
  for (const [words, sentence] of [
    ["polypharmacy", "secondary to polypharmacy"],
    ["presacral", "no presacral edema"],
    ["atenolol", "Atenolol 25 MG Oral Tablet"],
    ["pneumonia", "Pneumonia - Left lower lobe"],
    ["hemoglobin", "13.2 g/dL"],
    ["Everyman", "Mr. Adam Frankie Everyman"],
  ] as const) {
    expect([words, sentencesWith(words).join("\n")]).toEqual([
      words,
      expect.stringContaining(sentence),
    ]);
  }
});

test("a C-CDA offers answers as any other document does, with the date of its note", async () => {
  const words = await recordWordsOf({ id: "sacrococcygeal-64999" });
  const flags = findMentions([await progressNote()], words)
    .filter(({ path, value }) => path === "presentation.redFlags" && value !== undefined)
    .map(({ value, polarity, date }) => [value, polarity, date]);
  expect(flags).toContainEqual(["rectal-bleeding", "present", "2005-03-29"]);
  expect(flags).toContainEqual(["bladder-or-bowel-change", "present", "2005-03-29"]);
  expect(flags).toContainEqual(["fever-or-immunosuppression", "denied", "2005-03-29"]);
  // "Pos bowel sounds" denies nothing, and a care goal of losing weight is no weight loss.
  expect(flags).not.toContainEqual(["bladder-or-bowel-change", "denied", "2005-03-29"]);
  expect(flags.map(([value]) => value)).not.toContain("weight-loss");
});
