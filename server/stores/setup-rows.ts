import type { SetupOutcome } from "#domain";
import { parsedJson } from "./parsed-json.ts";

/** A row as it is stored: its text is that of its value. */
export interface StoredRow {
  readonly key: string;
  readonly revision: number;
  readonly at: string;
  readonly text: string | null;
}

/** The row as the domain reads it. */
export function valueOf({ key, revision, at, text }: StoredRow): unknown {
  return { key, revision, at, value: text === null ? null : parsedJson(text) };
}

export const forbidden: SetupOutcome<never> = { ok: false, error: { kind: "forbidden" } };
export const damaged: SetupOutcome<never> = { ok: false, error: { kind: "damaged" } };
