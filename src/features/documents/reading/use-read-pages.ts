import { useMemo } from "react";
import { useRecordText } from "#data";
import type { PictureReading } from "#domain";
import type { PageSource } from "../page-source.ts";
import { withReadings } from "./with-readings.ts";

export type ReadPages = {
  /** The document with the words that were read from its pictures; another one when more of them were read. */
  readonly words: PageSource;
  /** What was read of its pictures, by page. */
  readonly readings: ReadonlyMap<number, PictureReading>;
  readonly readFirst: (document: string, page: number) => void;
  /** Reading waits until what is given is called. */
  readonly hold: () => () => void;
};

/** What was read of an open document so far. */
export function useReadPages(documentId: string, source: PageSource): ReadPages {
  const { pictures, readFirst, hold } = useRecordText();
  const readings = pictures.get(documentId) ?? nothing;
  const words = useMemo(() => withReadings(source, readings), [source, readings]);
  return { words, readings, readFirst, hold };
}

const nothing: ReadonlyMap<number, PictureReading> = new Map();
