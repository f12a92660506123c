import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CaseRecord } from "#domain";
import { currentSets, policyOf } from "#criteria";
import { sampleRecord } from "#interop/case-file";

/**
 * The public cases of the criteria sets as records of synthetic members, with the keys under which they are made:
 * made twice, each is one case.
 *
 * @param projectFolder absolute
 * @param now ISO 8601 in UTC
 */
export function demonstrationCases(
  projectFolder: string,
  now: string,
): readonly { readonly key: string; readonly record: CaseRecord }[] {
  return currentSets.flatMap(({ id }) => {
    const folder = join(projectFolder, "criteria/sets", id, "examples");
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .flatMap((name) => {
        const content: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
        const number = `${policyOf({ id })?.samplePrefix ?? ""}${/^\d*/.exec(name)?.[0] ?? ""}`;
        const sample = sampleRecord(number, content, now);
        return sample === null ? [] : [sample];
      });
  });
}
