import type { BrowserContext } from "@playwright/test";
import { exampleFile } from "../../pages/example-case.ts";
import { set } from "../../pages/review-form.ts";
import { forgetChain } from "../../support/forget-chain.ts";
import { readRows, writeRows } from "../../support/stored-rows.ts";

/** Places of the record that the case cites: each answer one, and some a second. */
export const citedPlaces = 60;

/** What only adds to the record has no place of its own here. */
const questions = set.facts.filter(({ isSupplementary }) => isSupplementary !== true);

/** A case file with every answer cited: most criteria short of their paper, as in the clinical source's own case. */
export function citedCase(): object {
  return {
    ...exampleFile("01-source-case"),
    citations: Object.fromEntries(
      questions.map(({ path, label }, index) => [
        path,
        {
          document: documents[index % documents.length],
          page: (index % 40) + 1,
          quote: `${label}, as the chart of this visit has it`,
        },
      ]),
    ),
  };
}

/**
 * A case file cites one place an answer. The further ones are those that were looked through for an answer, added
 * where the store keeps the case; the app must not be open there.
 */
export async function citeFurtherPlaces(context: BrowserContext): Promise<void> {
  const paths = questions.slice(0, citedPlaces - questions.length).map(({ path }) => path);
  const page = await context.newPage();
  await page.goto("/icon.svg");
  const { keys, rows } = await readRows(page, "cases");
  await writeRows(
    page,
    "cases",
    rows.map((row, at) => {
      const next = structuredClone(row);
      const citations = partOf(partOf(next, "record"), "citations");
      for (const path of paths) {
        Object.assign(partOf(citations, path), {
          lookedThrough: [{ document: "Visit notes.pdf", pages: [[1, 12]] }],
        });
      }
      return { key: keys[at], next };
    }),
  );
  await forgetChain(page);
  await page.close();
}

const documents = [
  "Visit notes.pdf",
  "Therapy discharge.pdf",
  "Imaging reports.pdf",
  "Request.pdf",
] as const;

function partOf(whole: unknown, name: string): object {
  const part: unknown =
    typeof whole === "object" && whole !== null ? Reflect.get(whole, name) : undefined;
  if (typeof part !== "object" || part === null) throw new Error(`no ${name} is stored`);
  return part;
}
