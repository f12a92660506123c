import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { currentSet } from "#criteria";
import type { CaseSources } from "./read-given.ts";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");
const set = currentSet("sacrococcygeal-64999");

/** The newest set, its examples, and one file. */
export const sources: CaseSources & { readonly set: typeof set } = {
  set,
  examples: new Map(
    readdirSync(folder).map((file): readonly [string, unknown] => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(join(folder, file), "utf8")),
    ]),
  ),
  readFile: (path) =>
    path === "case.json" ? '{"id": "x", "facts": {"imaging": {"spicule": "yes"}}}' : undefined,
};
