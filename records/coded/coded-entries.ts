import type { RecordDocument } from "../model/record-document.ts";
import type { RecordEntry } from "../model/record-entry.ts";
import { type PlainCode, plainCode } from "./code-table.ts";

/** An entry with its codes as tables compare them. */
export type CodedEntry = {
  readonly entry: RecordEntry;
  readonly codes: readonly PlainCode[];
  /** The document that says it, and where later ones say it again. */
  readonly document: string;
  readonly alsoIn: readonly DocumentPage[];
};

type DocumentPage = { readonly document: string; readonly page: number };

/**
 * The entries of all documents. What a later one says again, as each update of a request does, is one entry: otherwise it
 * would be offered once for each. The same place with another value, date or status is another entry.
 */
export function codedEntries(documents: readonly RecordDocument[]): readonly CodedEntry[] {
  const firsts = new Map<string, { document: string; alsoIn: DocumentPage[] }>();
  const withData = documents.filter(({ entries = [] }) => entries.length > 0);
  return withData.flatMap(({ id: document, entries = [] }) =>
    entries.flatMap((entry): readonly CodedEntry[] => {
      const alsoIn: DocumentPage[] = [];
      if (withData.length > 1) {
        const { page, span: _span, ...said } = entry;
        const key = JSON.stringify(said);
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, { document, alsoIn });
        else if (first.document !== document) {
          const isNamed = first.alsoIn.some((one) => one.document === document);
          if (!isNamed) first.alsoIn.push({ document, page });
          return [];
        }
      }
      const codes = entry.codes.flatMap((code) => plainCode(code) ?? []);
      return [{ entry, codes, document, alsoIn }];
    }),
  );
}
