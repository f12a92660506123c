import { sealedPlace } from "../browser/store-places.ts";
import { changeStored, NoAnswer } from "./vault-database.ts";
import {
  readRecord,
  type RecordReading,
  readRecordText,
  type VaultRecord,
} from "./vault-record.ts";
import type { VaultPlatform } from "./vault-platform.ts";

/** The copy beside the database, which a damaged IndexedDB does not take with it. */
const copyKey = "reviewer-workstation.vault";

/** What is kept only where a vault has been: with one of these, nobody is greeted as new. */
const sealedDatabases: readonly string[] = [sealedPlace.cases, sealedPlace.documents];

export type RecordLoading =
  | { readonly kind: "none" }
  | { readonly kind: "record"; readonly record: VaultRecord }
  | { readonly kind: "unavailable"; readonly detail: string };

export type RecordWriting =
  | { readonly kind: "written" }
  /** Another window was quicker: this is stored now. */
  | { readonly kind: "changed"; readonly record: VaultRecord }
  | { readonly kind: "unavailable"; readonly detail: string };

/** The vault record: in IndexedDB, where it counts, and after each write as a copy in localStorage. Nothing rejects. */
export interface RecordStore {
  readonly load: () => Promise<RecordLoading>;
  /** Puts `next` in the place of `before`, or of nothing where that is null. */
  readonly replace: (before: VaultRecord | null, next: VaultRecord) => Promise<RecordWriting>;
}

const words = {
  newer:
    "A newer release of the workstation set up the encryption on this device. Reload the page to get that release.",
  damaged:
    "The keys that are stored on this device can’t be read, and without them the encrypted cases can’t be opened. If you have a backup, clear this site’s data in the browser’s settings, set up encryption again, and restore the backup.",
  lost: "Encrypted cases are stored on this device, but the keys that open them are gone. If you have a backup, clear this site’s data in the browser’s settings, set up encryption again, and restore the backup.",
  noDatabase: "This browser can’t open its database.",
  notWritten: "This browser couldn’t write to its database. Nothing was changed.",
  noAnswer:
    "This browser’s database didn’t answer, so the change may or may not be saved. Close other windows of the workstation, reload this page, and check.",
};

export function createRecordStore(platform: VaultPlatform): RecordStore {
  const { indexedDB, storage } = platform;

  function readCopy(): RecordReading {
    try {
      return readRecordText(storage?.getItem(copyKey) ?? null);
    } catch {
      return { kind: "none" };
    }
  }

  /** The database is written before, so a copy that lags behind or can’t be written costs nothing. */
  function writeCopy(record: VaultRecord): void {
    const before = readCopy();
    if (before.kind === "newer" || isLater(before, record)) return;
    try {
      storage?.setItem(copyKey, JSON.stringify(record));
    } catch {
      // The next change writes it again.
    }
  }

  async function load(): Promise<RecordLoading> {
    const copy = readCopy();
    let stored: RecordReading = { kind: "none" };
    try {
      await changeStored(platform, (value) => {
        stored = readRecord(value);
        if (copy.kind !== "record" || stored.kind === "newer") return { leave: true };
        const isRestored = stored.kind !== "record" || isLater(copy, stored.record);
        return isRestored ? { put: copy.record } : { leave: true };
      });
    } catch (error) {
      return { kind: "unavailable", detail: withCause(words.noDatabase, error) };
    }
    return settle(stored, copy);
  }

  async function settle(stored: RecordReading, copy: RecordReading): Promise<RecordLoading> {
    if (stored.kind === "newer" || copy.kind === "newer") return unavailable(words.newer);
    if (copy.kind === "record" && (stored.kind !== "record" || isLater(copy, stored.record))) {
      return copy;
    }
    if (stored.kind === "record") {
      writeCopy(stored.record);
      return stored;
    }
    if (stored.kind === "damaged" || copy.kind === "damaged") return unavailable(words.damaged);
    return (await isSealedStoreLeft()) ? unavailable(words.lost) : { kind: "none" };
  }

  async function isSealedStoreLeft(): Promise<boolean> {
    try {
      for (const name of sealedDatabases) {
        if ((storage?.getItem(`${name}.sentinel`) ?? null) !== null) return true;
      }
      const databases = (await indexedDB?.databases()) ?? [];
      return databases.some(({ name }) => sealedDatabases.includes(name ?? ""));
    } catch {
      // A browser that lists no databases has told what it knows.
      return false;
    }
  }

  return {
    load,
    async replace(before, next) {
      let isWritten = false;
      let stored: RecordReading = { kind: "none" };
      try {
        await changeStored(platform, (value) => {
          stored = readRecord(value);
          // A database that lost the record since is given it again.
          const isExpected =
            stored.kind === "record"
              ? stored.record.id === before?.id && stored.record.generation === before.generation
              : stored.kind === "none" || (stored.kind === "damaged" && before !== null);
          isWritten = isExpected;
          return isExpected ? { put: next } : { leave: true };
        });
      } catch (error) {
        if (error instanceof NoAnswer) return unavailable(words.noAnswer);
        return unavailable(withCause(words.notWritten, error));
      }
      if (isWritten) {
        writeCopy(next);
        return { kind: "written" };
      }
      return settleUnwritten(stored);
    },
  };
}

function settleUnwritten(stored: RecordReading): RecordWriting {
  if (stored.kind === "record") return { kind: "changed", record: stored.record };
  return unavailable(stored.kind === "newer" ? words.newer : words.damaged);
}

/** Whether the copy is of the same vault and was written after what is in the database. */
function isLater(copy: RecordReading, than: VaultRecord): boolean {
  return (
    copy.kind === "record" && copy.record.id === than.id && copy.record.generation > than.generation
  );
}

function unavailable(detail: string): { readonly kind: "unavailable"; readonly detail: string } {
  return { kind: "unavailable", detail };
}

function withCause(text: string, error: unknown): string {
  const name = error instanceof Error && error.name !== "Error" ? error.name : null;
  return name === null ? text : `${text} The browser says: ${name}.`;
}
