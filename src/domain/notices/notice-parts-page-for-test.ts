import { linesOfBusiness, lineWords } from "../clocks/index.ts";
import { noticeKinds } from "../case/notice.ts";
import { appealRules } from "./appeal-rules.ts";
import { noticeWords } from "./notice-words.ts";
import { partWords } from "./part-ids.ts";
import type { Provenance } from "./provenance.ts";
import { requiredParts } from "./required-parts.ts";

/** The page docs/notice-parts.md, written from the data. */
export function noticePartsPage(): string {
  return `${[
    "# What each letter has to say",
    "",
    "Written from the data in `src/domain/notices` by `npm run docs:notices`; edit the data, not this page.",
    "",
    "Each part names where it comes from. _confirmed_: its wording was read; _likely_: known, its present wording not",
    "read; _unconfirmed_: a plan's practice, or for the plan to check against its state's law. None of it is legal",
    "advice: a plan has its templates approved before it uses them.",
    ...noticeKinds.flatMap((kind) => [
      "",
      `## ${noticeWords[kind]}`,
      ...linesOfBusiness.flatMap((line) => [
        "",
        `### ${noticeWords[kind]}: ${lineWords[line]}`,
        "",
        ...requiredParts(kind, line).map(
          ({ id, provenance }) => `- ${partWords[id]}: ${sourceOf(provenance)}`,
        ),
      ]),
    ]),
    "",
    "## What the PDF of a letter was checked for",
    "",
    "No checker of PDF/UA is kept in the registries that this project installs from (npm, Debian), so none was run, and a",
    "letter's PDF claims no conformance. `src/interop/letter-pdf/letter-structure.test.ts` reads every kind of letter and",
    "provider copy back with another program and checks what a program can decide: language and title are set and the",
    "title shows, the file is marked as tagged and has its parent tree, every font is embedded and has its Unicode table,",
    "everything that shows is in the structure or is an artifact (the foot of each page), the structure's order is the",
    "letter's own and its text is complete, one first heading and no level left out, lists of labels and bodies. A letter",
    "has no pictures, tables, links or form fields. Not checked: contrast and meaning, which a person judges, and the PDF",
    "of form CMS-10003, whose structure is that of the file the plan uploads.",
    "",
    "## Times to appeal",
    ...linesOfBusiness.flatMap((line) => {
      const { file, answer, fastAnswer, outside } = appealRules[line];
      return [
        "",
        `### Times to appeal: ${lineWords[line]}`,
        "",
        `- to appeal: ${String(file.days)} days from ${file.from}: ${sourceOf(file.provenance)}`,
        `- to answer: ${String(answer.days)} days: ${sourceOf(answer.provenance)}`,
        `- to answer a fast appeal: ${String(fastAnswer.hours)} hours: ${sourceOf(fastAnswer.provenance)}`,
        `- to ask for a review outside of the plan: ${outside.within ?? "the plan sends the case itself"}: ${sourceOf(outside.provenance)}`,
      ];
    }),
  ].join("\n")}\n`;
}

function sourceOf({ source, state }: Provenance): string {
  return `${source} (${state})`;
}
