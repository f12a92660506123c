import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { commandFile, projectRoot } from "./project-root.mjs";
import { publishSets, registerSet } from "./register-set.mjs";
import { runNode } from "./run-command.mjs";

/**
 * `npm run criteria:new -- ID`: a criteria set to begin with. It is the small made-up set of the tests under another
 * name, complete with examples, scenarios and a second implementation, so that every check passes from the first
 * minute and stays green while its questions and rules are replaced one by one. Exit status 2: nothing was written.
 */
const [id = "", ...more] = process.argv.slice(2);

async function main() {
  const folder = join(projectRoot, "criteria/sets", id);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || more.length > 0) {
    return refuse("Give one id of small letters, digits and hyphens, such as knee-replacement.");
  }
  if (existsSync(folder)) return refuse(`criteria/sets/${id} is there already.`);

  mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, "criteria/fixtures/walking-aid"), folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (/\.(ts|md|json|yaml)$/.test(name)) rename(join(folder, name));
  }
  registerSet(projectRoot, id, `${camelCase}Policy`);
  await runNode([commandFile("oxfmt"), "criteria/sets"]);
  const status = await publishSets(projectRoot);
  if (status === 0) console.log(nextSteps());
  return status;
}

/** Everything that names the made-up set, under the names of the new one. */
function rename(file) {
  const renamed = readFileSync(file, "utf8")
    .replaceAll("walking-aid", id)
    .replaceAll("walkingAid", camelCase)
    .replaceAll("Walking aid criteria", `${title} criteria`)
    .replaceAll('"Walking aids"', `"${title}"`)
    .replaceAll('"WA-"', `"${initials}-"`)
    .replaceAll('"id": "', `"id": "${id}-`);
  writeFileSync(file, renamed);
  if (file.includes("walking-aid.")) renameSync(file, file.replaceAll("walking-aid", id));
}

/** "knee-replacement" → "kneeReplacement". */
const camelCase = id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
/** "knee-replacement" → "Knee replacement". */
const title = id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
/** "knee-replacement" → "KR". */
const initials = id
  .split("-")
  .map((word) => word.charAt(0).toUpperCase())
  .join("");

function nextSteps() {
  return `criteria/sets/${id} is written and registered in criteria/sets/index.ts. It still asks about walking aids.
1. Replace, file by file: procedures, facts, criteria, pitfalls, coding, parameters, evidence, terms, letter words, course, narrative.
2. Say in policy.ts which codes and diagnoses it is about.
3. Write the rules once more in second-implementation, from the policy and not from the rules.
4. Replace examples and scenarios: every status, pitfall and recommendation is to be seen in one.
5. npx vitest run criteria/sets/${id}; npm run criteria:publish -- --replace; npm run export:cql; npm run check`;
}

function refuse(message) {
  console.error(`${message} Nothing was written.`);
  return 2;
}

process.exitCode = await main();
