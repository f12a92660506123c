import { readFile } from "node:fs/promises";
import type { CriteriaSet, ParameterValues } from "#criteria";
import {
  currentSets,
  decodeText,
  findSet,
  moreInWords,
  readJson,
  referenceOf,
  resolveParameters,
} from "#criteria";
import { compareSides, type Comparison, isStricter, type Side } from "../versions/compare-sets.ts";

/**
 * `npm run criteria:diff -- A B`: compares two versions or two parameter sets over every possible case.
 * A side is `ID[@VERSION][:NAME=VALUE,…]`, or a file `FILE.json[:NAME=VALUE,…]` that holds a set as data.
 * Exit status 0 when it could compare, 2 when a side cannot be read.
 */
const usage = `Usage: npm run criteria:diff -- A B
  A, B   ID[@VERSION][:NAME=VALUE,…] or FILE.json[:NAME=VALUE,…]: a criteria set, its version, and values that
         differ from its own. There are:
${currentSets.map(inUsage).join("\n")}`;

/** A set with one of its parameters, as somebody would type it. */
function inUsage(set: CriteriaSet): string {
  const [parameter] = set.parameters;
  const value = parameter === undefined ? "" : `:${parameter.name}=${String(parameter.default)}`;
  return `         ${referenceOf(set)}${value}`;
}

type ReadSide =
  | { readonly ok: true; readonly side: Side }
  | { readonly ok: false; readonly why: string };

async function main(names: readonly string[]): Promise<0 | 2> {
  const [one, other, ...more] = names;
  if (one === undefined || other === undefined || more.length > 0) return refuse(usage);
  const [before, after] = await Promise.all([readSide(one), readSide(other)]);
  if (!before.ok) return refuse(`${one}: ${before.why}`);
  if (!after.ok) return refuse(`${other}: ${after.why}`);
  process.stdout.write(`${report(one, other, compareSides(before.side, after.side))}\n`);
  return 0;
}

async function readSide(name: string): Promise<ReadSide> {
  const [reference = "", values = ""] = name.split(":", 2);
  const found = reference.endsWith(".json") ? await readDraft(reference) : findSet(reference);
  if (!found.ok) return { ok: false, why: found.message };
  const overrides = Object.fromEntries(
    values
      .split(",")
      .filter((pair) => pair !== "")
      .map((pair) => pair.split("=", 2))
      .map(([key = "", value = ""]) => [key, /^\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
  );
  const resolved = resolveParameters(found.set, overrides);
  if (!resolved.ok) {
    const why = resolved.issues.map(({ path, message }) => `${path} ${message}`).join("; ");
    return { ok: false, why };
  }
  const side: { set: CriteriaSet; parameters: ParameterValues } = {
    set: found.set,
    parameters: resolved.parameters,
  };
  return { ok: true, side };
}

async function readDraft(
  file: string,
): Promise<
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly message: string }
> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `cannot be read (${reason})` };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, message: `is not text (byte ${decoded.byte + 1})` };
  const read = readJson(decoded.text);
  if (!read.ok) {
    const issues = read.issues.map(({ path, message }) => `${path} ${message}`.trim()).join("; ");
    return { ok: false, message: `${issues} ${moreInWords(read.more)}`.trim() };
  }
  return isSet(read.value)
    ? { ok: true, set: read.value }
    : { ok: false, message: "is not a criteria set: it has no id, version, facts and criteria" };
}

function isSet(draft: unknown): draft is CriteriaSet {
  if (typeof draft !== "object" || draft === null) return false;
  return ["id", "version", "facts", "criteria", "procedures", "parameters"].every(
    (key) => key in draft,
  );
}

function report(one: string, other: string, comparison: Comparison): string {
  const changed = comparison.criteria.filter(({ change }) => change !== "same");
  const lines = [`${one}  →  ${other}`, ""];
  if (changed.length === 0) lines.push("No criterion changes: proved for every possible case.");
  for (const { criterion, change, examples } of changed) {
    lines.push(`${criterion}: ${change}`);
    if (change === "wording only") {
      lines.push("  no case has a different result: proved for every possible case");
    }
    for (const { before, after, facts } of examples) {
      lines.push(`  ${before} → ${after}, for example ${JSON.stringify(facts)}`);
    }
  }
  for (const { fact, change, newAnswers, goneAnswers } of comparison.questions) {
    lines.push(`question ${fact}: ${change}`);
    if (newAnswers.length > 0) lines.push(`  only the second accepts: ${newAnswers.join(", ")}`);
    if (goneAnswers.length > 0) lines.push(`  only the first accepts: ${goneAnswers.join(", ")}`);
  }
  lines.push("", `Unchanged criteria: ${comparison.criteria.length - changed.length}`, "");
  if (comparison.recommendations.length === 0) {
    lines.push("No recommendation changes: proved for every possible case.");
  }
  for (const example of comparison.recommendations) {
    lines.push(`recommendation: ${example.before} → ${example.after}`);
    lines.push(`  for example ${JSON.stringify(example.facts)}`);
  }
  if (comparison.recommendations.length > 0) {
    const stricter = comparison.recommendations.filter(isStricter).length;
    const verdict =
      stricter === comparison.recommendations.length
        ? "strictly stricter: no case fares better"
        : stricter === 0
          ? "strictly more lenient: no case fares worse"
          : "stricter for some cases, more lenient for others";
    lines.push("", `The second is ${verdict}.`);
  }
  return lines.join("\n");
}

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
