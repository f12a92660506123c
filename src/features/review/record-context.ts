import { createContext, use, type ReactNode } from "react";
import type { FactPath } from "#criteria";
import type { CaseCitation } from "#domain";

/** What the record beside the form is told, and what it tells. */
export type RecordProps = {
  /** The question that was last in focus. */
  readonly activeQuestion: { readonly path: FactPath; readonly label: string } | undefined;
  /** A citation to open; a new object is a new wish. */
  readonly open: CaseCitation | undefined;
  /** A place in the record was chosen as the source of the active question. */
  readonly onCite: (citation: CaseCitation) => void;
  /** The record was looked through and does not hold the answer to the active question. */
  readonly onPagesLookedThrough: (citation: CaseCitation) => void;
};

export type RenderRecord = (props: RecordProps) => ReactNode;

/** The way to the record from anywhere in the form. */
export type RecordAccess = {
  /** Brings the record up, at a citation where one is given. */
  readonly show: (citation?: CaseCitation) => void;
  /** Shows a place where the record stands beside the form; opens nothing. */
  readonly follow: (citation: CaseCitation) => void;
};

/** Null where there is no record beside the form. */
export const RecordContext = createContext<RecordAccess | null>(null);

export function useRecord(): RecordAccess | null {
  return use(RecordContext);
}
