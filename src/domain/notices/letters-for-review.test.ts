import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { needsDenialForm } from "../case/denial-form-notice.ts";
import { noticeKinds, type NoticePart } from "../case/notice.ts";
import { denialFactsOf, formParts } from "./denial-form/denial-facts.ts";
import { copyOf, partsOf } from "./letter.ts";
import { exampleAssessment, noticeInput } from "./cases-for-test.ts";
import { letterFor, writeLetter } from "./letters-for-test.ts";

const folder = join(import.meta.dirname, "letters-for-review");

const letters = linesOfBusiness.flatMap((line) => noticeKinds.map((kind) => ({ kind, line })));

// Read by people: a changed word shows as a difference here. `npx vitest run -u` writes them anew.
test.each(letters)("$kind, $line reads as it was reviewed", async ({ kind, line }) => {
  const { letter, input } =
    kind === "adverse"
      ? writeLetter(kind, noticeInput(exampleAssessment("13"), { outcome: "adverse", line }))
      : letterFor(kind, line);
  const copy = copyOf(letter);
  // What goes into CMS-10003 is no letter: the texts of its fields are what a person reads here.
  const own = needsDenialForm(letter)
    ? formParts(denialFactsOf(letter, input), { kind: "filled", fileName: "cms-10003.pdf" })
    : partsOf(letter);
  const text = [asText(own), ...(copy.length === 0 ? [] : ["-".repeat(72), asText(copy)])].join(
    "\n\n",
  );
  await expect(`${text}\n`).toMatchFileSnapshot(join(folder, `${kind}.${line}.txt`));
});

/** As printed: a heading in capitals is not wanted, so that names stay as they are. */
function asText(parts: readonly NoticePart[]): string {
  return parts
    .map((part) =>
      part.kind === "list"
        ? part.items
            .map((item, at) => `${part.ordered === true ? `${String(at + 1)}.` : "-"} ${item}`)
            .join("\n")
        : part.kind === "heading"
          ? `# ${part.text}`
          : part.text,
    )
    .join("\n\n");
}
