import type { RecordEntry } from "#records";
import type { DataPlace } from "./lay-data-pages.ts";
import type { Narrated } from "./narrated-resources.ts";
import type { ReadBundle } from "./read-bundle.ts";

/** What a page wants of a bundle besides its pages: its entries, to search them, or where its data is said, to show it. */
export type BundleWants = "entries" | "places" | "pages";

export type BundleRequest = { readonly content: Blob; readonly wants: BundleWants };

/** Answers come one after the other and end with `end`: each is taken in within a few milliseconds. */
export type BundleAnswer =
  | {
      readonly kind: "pages";
      readonly narrated: Narrated;
      /** The lines of each page, joined by line breaks: thousands of short texts take longer to arrive. */
      readonly pages: readonly string[];
      readonly ofData: readonly number[];
    }
  | { readonly kind: "entries"; readonly entries: readonly RecordEntry[] }
  | { readonly kind: "places"; readonly places: readonly DataPlace[] }
  | { readonly kind: "end" | "damaged" };

const mostInAnswer = 500;

export function answersOf(read: ReadBundle, wants: BundleWants): readonly BundleAnswer[] {
  if (!read.ok) return [{ kind: "damaged" }];
  const { narrated, data } = read;
  return [
    {
      ...{ kind: "pages", narrated, ofData: data.ofData },
      pages: data.pages.map((lines) => lines.join("\n")),
    },
    ...(wants === "entries"
      ? slices(data.entries).map((entries) => ({ kind: "entries", entries }) as const)
      : []),
    ...(wants === "places"
      ? slices(data.places).map((places) => ({ kind: "places", places }) as const)
      : []),
    { kind: "end" },
  ];
}

function slices<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / mostInAnswer);
  return Array.from({ length: count }, (_, at) =>
    items.slice(at * mostInAnswer, (at + 1) * mostInAnswer),
  );
}
