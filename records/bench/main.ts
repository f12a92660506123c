import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { currentSet, currentSets, recordWordsOf } from "#criteria";
import { findMentions } from "../find-mentions.ts";
import { annotationsSchema } from "./annotations.ts";
import { readFaxes } from "./fax/read-faxes.ts";
import type { RecordPage } from "../model/record-document.ts";
import { asFaxPages, asOnePage, asReadPages, type LaidOut } from "./layouts.ts";
import { printTable } from "./print-table.ts";
import { type NoteScore, scoreNote } from "./score.ts";
import { sumOf, type Tally } from "./tally.ts";

/**
 * `npm run bench:record -- FOLDER`: what the matcher finds in annotated notes (`NN.txt` and `answers.json`), fact by
 * fact. `--wrap` sets the notes in short lines on pages, as a fax has them; `--fax` prints them, makes faxes of the pages and reads these by OCR; `--set ID` takes another policy's words than the first;
 * `--remarks` lists what was missed, sprung and unlisted, `--path` only of facts that begin so; `--json` prints everything as one JSON.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wrap: { type: "boolean", default: false },
    fax: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    remarks: { type: "boolean", default: false },
    path: { type: "string", default: "" },
    set: { type: "string", default: "" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("Give the folder of the notes: npm run bench:record -- FOLDER");
  process.exitCode = 2;
} else {
  await main(folder);
}

async function main(notes: string): Promise<void> {
  const answers = annotationsSchema.parse(
    JSON.parse(readFileSync(join(notes, "answers.json"), "utf8")),
  );
  // Of a question that nobody looked for in these notes nothing can be said.
  const annotated = new Set(
    Object.values(answers).flatMap(({ facts, traps }) => [
      ...Object.keys(facts),
      ...traps.map(({ path }) => path),
    ]),
  );
  const set = options.set === "" ? currentSets[0] : currentSet(options.set);
  if (set === undefined) throw new Error("There is no criteria set.");
  const words = await recordWordsOf(set);
  const scores = new Map<string, NoteScore>();
  let letters = 0;
  const texts = readdirSync(notes)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(notes, name), "utf8") }));
  const faxes = options.fax ? await readFaxes(texts.map(({ text }) => text)) : [];
  const started = process.cpuUsage();
  for (const [at, { id, text }] of texts.entries()) {
    const annotations = answers[id];
    if (annotations === undefined) continue;
    letters += text.length;
    const { document, inFile } = layOut(id, text, faxes[at]);
    const placed = findMentions([document], words).map((mention) => ({
      mention,
      start: inFile(mention.page, mention.span.start),
      end: inFile(mention.page, mention.span.end - 1) + 1,
    }));
    const judged = placed.filter(({ mention }) => annotated.has(mention.path));
    scores.set(id, scoreNote(judged, annotations));
  }
  const cpu = process.cpuUsage(started);
  const milliseconds = (cpu.user + cpu.system) / 1000;
  report(scores, { letters, milliseconds });
}

function layOut(id: string, text: string, fax: readonly RecordPage[] | undefined): LaidOut {
  if (fax !== undefined) return asReadPages(id, text, fax);
  return options.wrap ? asFaxPages(id, text) : asOnePage(id, text);
}

function report(
  scores: ReadonlyMap<string, NoteScore>,
  cost: { readonly letters: number; readonly milliseconds: number },
): void {
  const byPath = new Map<string, Tally[]>();
  for (const { tallies } of scores.values()) {
    for (const [path, tally] of tallies) byPath.set(path, [...(byPath.get(path) ?? []), tally]);
  }
  const sums = new Map(
    [...byPath]
      .toSorted(([first], [second]) => (first < second ? -1 : 1))
      .map(([path, tallies]) => [path, sumOf(tallies)]),
  );
  const total = sumOf([...sums.values()]);
  if (options.json) {
    const remarks = Object.fromEntries([...scores].map(([id, score]) => [id, score.remarks]));
    const facts = Object.fromEntries(sums);
    console.log(JSON.stringify({ notes: scores.size, facts, total, cost, remarks }, undefined, 2));
    return;
  }
  if (options.remarks) {
    for (const [id, { remarks }] of scores) {
      for (const { kind, path, text } of remarks) {
        if (path.startsWith(options.path)) console.log(`${id} ${kind}: ${path}: ${text}`);
      }
    }
  }
  printTable(sums, total);
  console.log(
    `${scores.size} notes, ${cost.letters} letters, ${Math.round(cost.milliseconds)} ms of processor time with the start.`,
  );
}
