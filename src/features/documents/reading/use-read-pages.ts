import { useMemo } from "react";
import { useRecordText } from "#data";
import type { PageReading } from "#domain";
import type { PageSource } from "../page-source.ts";
import { withReadings } from "./with-readings.ts";

export type ReadPages = {
  /** The document with the words that were read from its pictures; another one when more of them were read. */
  readonly words: PageSource;
  readonly readings: ReadonlyMap<number, PageReading>;
  readonly readFirst: (document: string, page: number) => void;
};

/** What was read of an open document so far. */
export function useReadPages(documentId: string, source: PageSource): ReadPages {
  const { readings: all, readFirst } = useRecordText();
  const readings = all.get(documentId) ?? nothing;
  const words = useMemo(() => withReadings(source, readings), [source, readings]);
  return { words, readings, readFirst };
}

const nothing: ReadonlyMap<number, PageReading> = new Map();
