import { writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { expect } from "@playwright/test";
import { currentSets, referenceOf } from "#criteria";
import { answersIn } from "#interop/fhir";
import { browserVersion, launch } from "../browser.ts";
import { answerInForm } from "./answer-in-form.ts";
import { askedAnswers } from "./asked-answers.ts";
import { type FormPage, lhcForms, smartForms } from "./form-page.ts";
import { showsWhatIsAsked } from "./shown-questions.ts";

const [results = "", origin = ""] = process.argv.slice(2);
const start = performance.now();
const version = await browserVersion();
const browser = await launch();
const rows = [];
try {
  for (const form of [lhcForms, smartForms]) {
    for (const set of currentSets) rows.push(await prove(form, set));
  }
} finally {
  await browser.close();
}
writeFileSync(results, pageOf(rows));

type Row = readonly (string | number)[];

/** Answers every kind of question in a form, takes the response out, and reads it. Throws where anything differs. */
async function prove(form: FormPage, set: (typeof currentSets)[number]): Promise<Row> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    bypassCSP: true,
  });
  const began = performance.now();
  await page.goto(`${origin}${form.address}?of=${referenceOf(set)}`);
  await expect(form.items(page, set.procedures.fact)).toBeVisible({ timeout: 30_000 });
  const shown = Math.round(performance.now() - began);
  const states = await showsWhatIsAsked(page, form, set);
  await page.reload();
  await expect(form.items(page, set.procedures.fact)).toBeVisible({ timeout: 30_000 });
  await form.unfold(page);
  const asked = askedAnswers(set);
  for (const answer of asked) await answerInForm(page, form, answer);
  const wanted = Object.fromEntries(asked.map(({ fact, value }) => [fact.path, value]));
  // A form engine may take an answer over a little later than it is given.
  await expect(async () => {
    const response: unknown = await page.evaluate("globalThis.givenResponse()");
    const read = answersIn(response, set);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { answers, unused, notUnderstood, unknown } = read;
    const given = Object.fromEntries(answers.map(({ path, value }) => [path, value]));
    expect({ given, unused, notUnderstood, unknown }).toEqual({
      given: wanted,
      unused: [],
      notUnderstood: [],
      unknown: [],
    });
  }).toPass({ timeout: 10_000 });
  await page.close();
  return [form.name, referenceOf(set), asked.length, states, `${shown} ms`];
}

function pageOf(all: readonly Row[]): string {
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${platform()} ${arch()}`;
  const seconds = Math.round((performance.now() - start) / 1000);
  const when = new Date().toISOString().slice(0, 16).replace("T", " ");
  return `# Our questionnaires in other form engines

Written by \`npm run proof:forms\`: each engine shows the questionnaire of each policy in a real browser, a person's answers of every kind are entered (values, not documented, none, repeated entries), and the response that the engine gives out reads as exactly those answers. Beside that, each engine shows exactly the questions that \`enableWhen\` asks, in several states.

${when} UTC. Machine: ${machine}. Chromium ${version}, Node ${process.version}. ${seconds} s, the installation of the engines not counted.

| engine | questionnaire | answers given and read back | states of what is asked | until shown |
| --- | --- | --- | --- | --- |
${all.map((row) => `| ${row.join(" | ")} |`).join("\n")}
`;
}
