import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle, Resource, StructureDefinition } from "@medplum/fhirtypes";
import * as z from "zod/mini";

const folder = join(import.meta.dirname, "examples-for-test");

const lists = [
  "pas-requests",
  "pas-responses",
  "information-requests",
  "clinical-records",
] as const;

/** A list of public examples; where they come from and under which license: examples-for-test/README.md. */
export type ExampleList = (typeof lists)[number];

/** One public example. A broken one says "(must be refused)" in its name. */
export interface PublicExample {
  readonly name: string;
  readonly source: string;
  readonly resource: Resource;
}

const resourceSchema = z.custom<Resource>(
  (value) => typeof value === "object" && value !== null && "resourceType" in value,
);
const exampleSchema = z.strictObject({
  name: z.string(),
  source: z.string(),
  resource: resourceSchema,
});
const profileSchema = z.custom<StructureDefinition>(
  (value) =>
    z.looseObject({ resourceType: z.literal("StructureDefinition") }).safeParse(value).success,
);

/** All public examples of a list, broken ones included. A new copy each time: a test may break it. */
export function publicExamples(list: ExampleList): readonly PublicExample[] {
  return z.array(exampleSchema).parse(read(`${list}.json`));
}

/** The public example of that name; throws where there is none. */
export function publicExample(list: ExampleList, name: string): PublicExample {
  const found = publicExamples(list).find((example) => example.name === name);
  if (found === undefined) throw new Error(`There is no public example "${name}" in ${list}.`);
  return found;
}

/** The public example of that name, which is a bundle; throws where it is not. */
export function publicBundle(list: ExampleList, name: string): Bundle {
  const { resource } = publicExample(list, name);
  if (resource.resourceType !== "Bundle") throw new Error(`"${name}" of ${list} is no bundle.`);
  return resource;
}

/** The 16 profiles of PAS 2.2.1 that are here. */
export function pasProfiles(): readonly StructureDefinition[] {
  return z.array(profileSchema).parse(read("pas-profiles.json"));
}

/** A C-CDA 2.1 progress note, as XML. */
export function progressNoteXml(): string {
  return readFileSync(join(folder, "ccda-progress-note.xml"), "utf8");
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
