import { dataPlaceInWords, isPlainObject, type JsonValue } from "#domain";
import type { Edit } from "./case-story.ts";

/** Exactly where in the request data the sources of an edit are, each once; the words beside it name them plainly. */
export function exactPlacesIn({
  place: {
    keys: [kind],
  },
  after,
}: Pick<Edit, "place" | "after">): readonly string[] {
  switch (kind) {
    case "citations":
      return placesOf([after]);
    case "furtherCitations":
      return placesOf(Array.isArray(after) ? after : []);
    case "proposalActions":
      return placesOf([isPlainObject(after) ? after["source"] : undefined]);
    default:
      return [];
  }
}

function placesOf(sources: readonly (JsonValue | undefined)[]): readonly string[] {
  const places = sources.map((source) =>
    isPlainObject(source)
      ? dataPlaceInWords({
          resource: textOf(source["resource"]),
          path: textOf(source["path"]),
        })
      : "",
  );
  return [...new Set(places)].filter((place) => place !== "");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
