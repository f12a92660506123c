import * as z from "zod/mini";
import { decodeBase64, encodeBase64 } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { placeOf } from "./unsent.ts";

/** An encrypted draft of a page that went away, before it was in the database. */
export interface SetAside {
  readonly id: string;
  readonly page: string;
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Drafts in localStorage, where what is written is written at once. */
export interface SetAsideDrafts {
  readonly all: () => readonly SetAside[];
  readonly put: (draft: SetAside) => void;
  readonly drop: (isDropped: (draft: SetAside) => boolean) => void;
}

const rowsSchema = z.array(
  z.strictObject({ id: z.string(), page: z.string(), key: z.string(), sealed: z.string() }),
);

export function createSetAsideDrafts(storage: SentinelStorage | null, key: string): SetAsideDrafts {
  function all(): readonly SetAside[] {
    try {
      const read = z.safeParse(rowsSchema, JSON.parse(storage?.getItem(key) ?? "[]"));
      if (!read.success) return [];
      return read.data.flatMap((row) => {
        const sealed = decodeBase64(row.sealed);
        return sealed === null ? [] : [{ ...row, sealed }];
      });
    } catch {
      return [];
    }
  }

  function write(drafts: readonly SetAside[]): void {
    try {
      const rows = drafts.map((draft) => ({ ...draft, sealed: encodeBase64(draft.sealed) }));
      if (rows.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(rows));
    } catch {
      // No room: the browser has asked before leaving, and a save that is on its way may arrive.
    }
  }

  return {
    all,
    put(draft) {
      write([...all().filter((row) => placeOf(row) !== placeOf(draft)), draft]);
    },
    drop(isDropped) {
      const found = all();
      if (found.some(isDropped)) write(found.filter((row) => !isDropped(row)));
    },
  };
}
