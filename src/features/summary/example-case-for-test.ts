import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessAnswers, type Assessment } from "#domain";
import { parseCase } from "#criteria";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");

/** Every example case of the set, by its file's name. */
export const exampleNames = readdirSync(folder);

/** The example whose file begins so, judged. */
export function exampleCase(start: string): Assessment {
  const name = exampleNames.find((exampleName) => exampleName.startsWith(start)) ?? start;
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name} can’t be read`);
  return assessAnswers(parsed.case.set, parsed.case.parameters, parsed.case.facts);
}
