import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText, isTree, mostIssues } from "#criteria";
import { type CaseRecord, type CaseStore, parseCaseRecord, sameJson } from "#domain";
import { exportCaseFile, readCaseFile } from "#interop/case-file";
import { createMemoryCaseStore } from "#storage";
import { answered, type MutatedFile, mutateFile } from "./mutate-file.ts";
import { examplesFolder } from "../support/set-under-test.ts";
import { seededChance } from "../support/seeded-chance.ts";
import type { TortureRow } from "./row.ts";

const now = "2026-03-09T14:05:00.000Z";

/** Mutated case files through the worklist's own reader and a store's own rules. */
export const imports: TortureRow = {
  name: "imports",
  property:
    "No mutated case file crashes the reader, changes a prototype or is stored in part; it is refused with a path, or stored with exactly the answers it states and exported again with the same.",
  quick: 500,
  long: 200_000,
  async run(count, seed) {
    const chance = seededChance(seed);
    const texts = await originals();
    let store = emptyStore();
    const failures: string[] = [];
    let stored = 0;
    let slowest = 0;
    for (let at = 0; at < count; at += 1) {
      // A store keeps the history of what was removed too.
      if (at % 1000 === 0) store = emptyStore();
      const text = texts[Math.floor(chance() * texts.length)] ?? "";
      const file = mutateFile(text, chance);
      const before = process.cpuUsage();
      const { outcome, isStored } = await attempt(store, file);
      const { user, system } = process.cpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1000);
      if (isStored) stored += 1;
      for (const why of outcome)
        failures.push(`seed ${String(seed)}, file ${String(at)} (${file.name}): ${why}`);
    }
    return {
      tried: count,
      failures,
      counts: { stored, refused: count - stored, "slowest file, CPU ms": Math.round(slowest) },
    };
  },
};

function emptyStore(): CaseStore {
  return createMemoryCaseStore({
    clock: () => now,
    actor: () => ({ name: "Nora Sample", role: "nurse-reviewer", id: "torture-imports-000000" }),
  });
}

/** Every public example, as it stands and as the product exports it. */
async function originals(): Promise<readonly string[]> {
  const texts = readdirSync(examplesFolder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(join(examplesFolder, name), "utf8"));
  const exported: string[] = [];
  for (const text of texts) {
    const read = await readCaseFile(new File([text], "case.json"), now);
    if (!read.ok) throw new Error(`An example is refused: ${JSON.stringify(read.issues)}`);
    const file = exportCaseFile(read.record);
    if (!file.ok) throw new Error(file.message);
    exported.push(file.file.text);
  }
  return [...texts, ...exported];
}

type Attempt = { readonly outcome: readonly string[]; readonly isStored: boolean };

async function attempt(store: CaseStore, file: MutatedFile): Promise<Attempt> {
  const names = Object.getOwnPropertyNames(Object.prototype).join();
  const wrong: string[] = [];
  let isStored = false;
  try {
    const content = Uint8Array.from(file.bytes);
    const read = await readCaseFile(new File([content], "case.json"), now);
    if (!read.ok) {
      if (read.issues.length === 0 || read.issues.length > mostIssues)
        wrong.push(`${String(read.issues.length)} issues are listed`);
      if (read.issues.some(({ path, message }) => `${path} ${message}`.length > 5000))
        wrong.push("an issue is longer than a page");
    } else {
      if (file.mustBeRefused) wrong.push("accepted");
      isStored = true;
      wrong.push(
        ...readWrongly(read.record, content),
        ...(await storedWrongly(store, read.record)),
      );
    }
  } catch (error) {
    wrong.push(`throws ${String(error)}`);
  }
  if (Object.getOwnPropertyNames(Object.prototype).join() !== names)
    wrong.push("Object.prototype was changed");
  return { outcome: wrong, isStored };
}

function readWrongly(record: CaseRecord, bytes: Uint8Array): readonly string[] {
  const wrong: string[] = [];
  if (
    record.state !== "draft" ||
    record.outcome !== undefined ||
    record.decisionDraft !== undefined
  )
    wrong.push("the file set a state or a decision");
  if (!parseCaseRecord(record).ok) wrong.push("what was read is no case record");
  const decoded = decodeText(bytes);
  const said: unknown = decoded.ok ? JSON.parse(decoded.text) : undefined;
  const facts = isTree(said) ? said["facts"] : undefined;
  if (!sameAnswers(record.answers, facts)) wrong.push("other answers than the file's");
  return wrong;
}

async function storedWrongly(store: CaseStore, record: CaseRecord): Promise<readonly string[]> {
  const made = await store.create(record, { key: record.id });
  const found = await store.get(record.id);
  if (!made.ok)
    return found.ok ? ["refused by the store and found in it"] : ["refused by the store"];
  if (!found.ok) return ["stored and not found"];
  const wrong: string[] = [];
  const exported = exportCaseFile(found.value);
  if (!exported.ok) wrong.push(`cannot be exported: ${exported.message}`);
  else {
    const again = await readCaseFile(new File([exported.file.text], "case.json"), now);
    if (!again.ok) wrong.push("its export is refused");
    else if (!sameAnswers(again.record.answers, record.answers))
      wrong.push("its export has other answers");
  }
  await store.remove(record.id, { ifMatch: found.version });
  return wrong;
}

/** Codes may be written with or without their dot; a case keeps them with it. */
function sameAnswers(left: unknown, right: unknown): boolean {
  return sameJson(withPlainCodes(answered(left)), withPlainCodes(answered(right)));
}

function withPlainCodes(facts: unknown): unknown {
  const request = isTree(facts) ? facts["request"] : undefined;
  if (!isTree(facts) || !isTree(request) || !Array.isArray(request["diagnosisCodes"])) return facts;
  const codes = request["diagnosisCodes"].map((code: unknown) =>
    String(code).replace(".", "").toUpperCase(),
  );
  return { ...facts, request: { ...request, diagnosisCodes: codes } };
}
