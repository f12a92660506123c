import { isPlainObject } from "../case/json-value.ts";
import type { BackupRow } from "./backup-line.ts";
import type { CaseHistory } from "./case-restore.ts";

/** A case of a backup: its rows, in the order of their numbers, and the keys of its creation. */
export interface BackupCase extends CaseHistory {
  readonly id: string;
  readonly keys: readonly string[];
  /** Under which numbers the rows of its logs lay where the backup was made. */
  readonly numbers: Readonly<Record<LogStore, readonly number[]>>;
}

type LogStore = "revisions" | "determinations" | "chain";

/** The rows of a backup, case by case. */
export function casesIn(rows: readonly BackupRow[]): readonly BackupCase[] {
  const found = new Map<string, Draft>();
  const draftOf = (id: unknown): Draft | null => {
    if (typeof id !== "string") return null;
    const draft = found.get(id) ?? {
      stored: undefined,
      summary: undefined,
      revisions: [],
      determinations: [],
      chain: [],
      keys: [],
      numbers: { revisions: [], determinations: [], chain: [] },
    };
    found.set(id, draft);
    return draft;
  };
  for (const { store, key, value } of rows) {
    if (store === "cases") Object.assign(draftOf(key) ?? {}, { stored: value });
    else if (store === "summaries") Object.assign(draftOf(key) ?? {}, { summary: value });
    else if (store === "keys" && typeof key === "string") draftOf(value)?.keys.push(key);
    else if (store === "revisions" || store === "determinations" || store === "chain") {
      const draft = draftOf(isPlainObject(value) ? value["caseId"] : null);
      draft?.[store].push(value);
      draft?.numbers[store].push(typeof key === "number" ? key : 0);
    }
  }
  return [...found].map(([id, draft]) => ({ id, ...draft }));
}

interface Draft {
  stored: unknown;
  summary: unknown;
  readonly revisions: unknown[];
  readonly determinations: unknown[];
  readonly chain: unknown[];
  readonly keys: string[];
  readonly numbers: Record<LogStore, number[]>;
}
