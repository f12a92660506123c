import type { RecordEntry } from "#records";
import { isRecord } from "../narratives/fhir-sections.ts";
import { chartText } from "../text/chart-text.ts";
import {
  type DataPages,
  type DataPlace,
  layDataPages,
  type ReadablePage,
} from "./lay-data-pages.ts";
import { type Narrated, narratedResources } from "./narrated-resources.ts";

/** Data as pages that people read, and as entries that stand on them. */
type Readable = {
  readonly pages: readonly ReadablePage[];
  readonly entries: readonly RecordEntry[];
  /** Every line, that of an entry or not. */
  readonly places: readonly DataPlace[];
};

/** What a worker reads of FHIR in JSON. `data` counts its pages from 1: those of the narratives come before them. */
export type ReadBundle =
  | {
      readonly ok: true;
      readonly narrated: Narrated;
      readonly data: DataPages;
    }
  | { readonly ok: false };

/**
 * Reads FHIR in JSON: a bundle, or a resource that came alone, or a list of them. Anything that is not JSON is damaged.
 *
 * @param readableOf makes readable pages of a bundle
 */
export function readBundle(
  bytes: Uint8Array,
  readableOf: (bundle: unknown) => Readable,
): ReadBundle {
  const text = chartText(bytes);
  if (!text.ok) return { ok: false };
  let value: unknown;
  try {
    value = JSON.parse(text.text);
  } catch {
    return { ok: false };
  }
  const { pages, entries, places } = readableOf(asBundle(value));
  return {
    ok: true,
    narrated: narratedResources(value),
    data: layDataPages(pages, entries, places),
  };
}

/** A request can come in `Parameters`: what makes the pages takes the bundle out of them. */
function asBundle(value: unknown): unknown {
  if (isRecord(value) && ["Bundle", "Parameters"].includes(String(value["resourceType"])))
    return value;
  const resources: readonly unknown[] = Array.isArray(value) ? value : [value];
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  };
}
