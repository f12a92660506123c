import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { build } from "vite";
import { testVault } from "../../sealed-store/test-vault.ts";
import { examplesFolder } from "../../support/set-under-test.ts";
import type { Template } from "./synthetic-cases.ts";

const projectRoot = join(import.meta.dirname, "..", "..", "..");

/** Stores synthetic cases where the app of a context finds them. It must not be open there. */
export async function seed(context: BrowserContext, count: number): Promise<void> {
  const page = await context.newPage();
  // Any file of the app's own address: the app itself does not run.
  await page.goto("/icon.svg");
  await page.evaluate(await seedScript());
  const { id, dataKey } = await testVault();
  await page.evaluate(
    async ([templates, many, vault]) => {
      if (window.benchSeed === undefined) throw new Error("the seed script did not run");
      await window.benchSeed(templates, many, vault);
    },
    [exampleCases(), count, { id, dataKey }] as const,
  );
  await page.close();
}

/** The example cases of the criteria set, in the order of their numbers. */
export function exampleCases(): readonly Template[] {
  return readdirSync(examplesFolder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(examplesFolder, name), "utf8"));
      return { name, content };
    });
}

let script: Promise<string> | undefined;

/** What writes cases in a page: the product's own modules, bundled into one script. */
export function seedScript(): Promise<string> {
  return (script ??= bundle());
}

async function bundle(): Promise<string> {
  const built = await build({
    root: projectRoot,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      minify: false,
      lib: {
        entry: join(import.meta.dirname, "seed-page.ts"),
        formats: ["iife"],
        name: "benchSeedModule",
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("the seed script could not be built");
  return chunk.code;
}
