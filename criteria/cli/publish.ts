import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, criteriaSets, referenceOf } from "#criteria";
import type { CriteriaSet } from "#criteria";

/**
 * `npm run criteria:publish`: freezes each set's data as canonical JSON and writes its SHA-256 into
 * versions/published.ts. A version that is already frozen with other data is refused: what changed is a
 * new version. `--replace` is for a version that nobody has been given yet.
 */
const root = join(import.meta.dirname, "..");

async function main(isReplaceAllowed: boolean): Promise<0 | 1> {
  const lines: string[] = [];
  for (const set of criteriaSets) {
    const reference = referenceOf(set);
    const data = canonicalJson(set);
    const publishedOn = await changelogDate(set);
    if (publishedOn === undefined) {
      process.stderr.write(
        `${reference} has no line "## ${set.version} (YYYY-MM-DD)" in its CHANGELOG.md. Nothing was written.\n`,
      );
      return 1;
    }
    const frozen = frozenFile(set);
    const earlier = existsSync(frozen) ? (await readFile(frozen, "utf8")).trim() : undefined;
    if (earlier !== undefined && earlier !== data && !isReplaceAllowed) {
      process.stderr.write(
        `${reference} is published and its data changed. Nothing was written. Give the change a new version, with a CHANGELOG line and an example.\n`,
      );
      return 1;
    }
    await mkdir(join(frozen, ".."), { recursive: true });
    await writeFile(frozen, `${data}\n`);
    const sha256 = createHash("sha256").update(data).digest("hex");
    lines.push(entry(reference, sha256, publishedOn));
    process.stdout.write(`${reference} ${sha256}\n`);
  }
  await writePublished(lines);
  return 0;
}

/** The date under which the version stands in the set's CHANGELOG. */
async function changelogDate(set: CriteriaSet): Promise<string | undefined> {
  const text = await readFile(join(root, "sets", set.id, "CHANGELOG.md"), "utf8");
  const heading = text.split("\n").find((line) => line.startsWith(`## ${set.version} (`));
  return heading === undefined ? undefined : /\((\d{4}-\d{2}-\d{2})\)/.exec(heading)?.[1];
}

function frozenFile(set: CriteriaSet): string {
  return join(root, "sets", set.id, "published", `${set.version}.json`);
}

function entry(reference: string, sha256: string, publishedOn: string): string {
  return `  {
    reference: "${reference}",
    sha256: "${sha256}",
    publishedOn: "${publishedOn}",
  },`;
}

async function writePublished(entries: readonly string[]): Promise<void> {
  const file = join(root, "versions", "published.ts");
  const source = await readFile(file, "utf8");
  const list = /(readonly PublishedVersion\[\] = \[\n)[^\]]*(\];)/;
  await writeFile(file, source.replace(list, `$1${entries.join("\n")}\n$2`));
}

process.exitCode = await main(process.argv.includes("--replace"));
