import type { MovedStore, MoveError, MoveOutcome, MoveProgress } from "#domain";
import { sealedPlace, takenOverPlace } from "../browser/store-places.ts";
import { databaseMigrations } from "../migrations/database-migrations.ts";
import { documentMigrations } from "../migrations/document-migrations.ts";
import type { BrowserVault } from "../vault/open-vault.ts";
import { type Seal, sealedCodec } from "../vault/sealing/sealed-codec.ts";
import { checkUnsealed } from "./check-unsealed.ts";
import { copyDatabases, CopyNotVerified, type DatabaseCopy } from "./copy-databases.ts";
import { copyMarks } from "./move-marks.ts";
import { browserMovePlatform, type MovePlatform } from "./move-platform.ts";
import { deleteDatabase, InUseError, openRawDatabase } from "./raw-database.ts";
import { findSealed, noteCopying, noteWhole, type SealedFinding } from "./sealed-copy.ts";
import { deleteUnsealed, epochOf, findUnsealed } from "./unsealed-store.ts";

/** As much of the vault as is wanted: it has to be open. */
type MoveVault = Pick<BrowserVault, "dataKey" | "vaultId" | "storeState" | "setStoreState">;

export interface MoveOptions {
  readonly vault: MoveVault;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  readonly onProgress?: (progress: MoveProgress) => void;
  readonly platform?: MovePlatform;
}

/**
 * Takes over what an earlier release stored unencrypted: copies every row of both databases into the sealed ones,
 * verifies the whole copy, has the vault note that the copy counts from here on, and only then deletes the original.
 * To be called after every unlocking before the sealed store is opened: what was cut short is begun again, or is
 * finished. Until the note the original is what counts, and nothing of it is deleted. Never rejects.
 */
export async function moveIntoSealed(options: MoveOptions): Promise<MoveOutcome> {
  const platform = options.platform ?? browserMovePlatform();
  const factory = platform.indexedDB;
  const [dataKey, vaultId] = [options.vault.dataKey(), options.vault.vaultId()];
  if (factory === null) return failed({ kind: "unavailable", detail: "absent" });
  if (dataKey === null || vaultId === null) {
    return failed({ kind: "unavailable", detail: "locked" });
  }
  try {
    return await platform.alone(() => move(factory, platform, options, { dataKey, vaultId }));
  } catch (error) {
    return failed(errorOf(error));
  }
}

async function move(
  factory: IDBFactory,
  platform: MovePlatform,
  options: MoveOptions,
  seal: Seal,
): Promise<MoveOutcome> {
  const { vault } = options;
  const sealed = await findSealed(factory, platform, sealedCodec(seal, sealedPlace.cases));
  const unsealed = await findUnsealed(platform);
  // Where there is nothing to copy, or somebody has worked in the copy, nothing is thrown away.
  const isDone = vault.storeState() === "sealed" || sealed.kind !== "none" || unsealed === null;
  if (isDone) return finish(platform, vault, { sealed, moved: null });
  const refusal = await checkUnsealed(factory, platform, options.clock);
  if (refusal !== null) return failed(refusal);
  const noted = await vault.setStoreState("copying");
  if (!noted.ok) return failed(detailOf(noted.error));
  await discardCopy(factory, platform);
  const room = await platform.room();
  const needed = room === null ? null : Math.ceil(room.used * 1.1);
  if (room !== null && needed !== null && room.free < needed) {
    return failed({ kind: "no-room", needed, free: room.free });
  }
  const { of, unreadable } = await copyWhole(factory, platform, options, seal);
  const moved = { ...unsealed, unreadable };
  return finish(platform, vault, { sealed: { kind: "whole", of }, moved });
}

/** What an earlier attempt has left of a copy. */
async function discardCopy(factory: IDBFactory, { delay }: MovePlatform): Promise<void> {
  await deleteDatabase(factory, sealedPlace.cases, delay);
  await deleteDatabase(factory, sealedPlace.documents, delay);
}

async function copyWhole(
  factory: IDBFactory,
  platform: MovePlatform,
  { clock, onProgress = () => undefined }: MoveOptions,
  seal: Seal,
): Promise<{ readonly of: string; readonly unreadable: number }> {
  const opened: DatabaseCopy[] = [];
  const open = async ({ from, to, migrations }: (typeof pairs)["cases"]): Promise<DatabaseCopy> => {
    const taken = { migrations, version: takenOverPlace.version };
    const copy = {
      from: await openRawDatabase(factory, from, taken, platform.delay),
      to: await openRawDatabase(factory, to, { migrations }, platform.delay),
      codec: sealedCodec(seal, to),
    };
    opened.push(copy);
    return copy;
  };
  try {
    const cases = await open(pairs.cases);
    const documents = await open(pairs.documents);
    await noteCopying(cases.to, cases.codec);
    const unreadable = await copyDatabases([cases, documents], onProgress);
    await copyMarks(platform, cases.codec);
    const of = await epochOf(cases.from);
    await noteWhole(cases.to, cases.codec, { at: clock(), of });
    return { of, unreadable };
  } catch (error) {
    // What could not be written whole takes room that may be wanted for another attempt.
    close(opened);
    await discardCopy(factory, platform).catch(() => undefined);
    throw error;
  } finally {
    close(opened);
  }
}

const pairs = {
  cases: { from: takenOverPlace.cases, to: sealedPlace.cases, migrations: databaseMigrations },
  documents: {
    from: takenOverPlace.documents,
    to: sealedPlace.documents,
    migrations: documentMigrations,
  },
};

function close(copies: readonly DatabaseCopy[]): void {
  for (const { from, to } of copies) {
    from.close();
    to.close();
  }
}

/** The sealed store counts from here on. What of the original is not deleted now is deleted at the next unlocking. */
async function finish(
  platform: MovePlatform,
  vault: MoveVault,
  { sealed, moved }: { readonly sealed: SealedFinding; readonly moved: MovedStore | null },
): Promise<MoveOutcome> {
  if (vault.storeState() !== "sealed") {
    const noted = await vault.setStoreState("sealed");
    if (!noted.ok) return failed(detailOf(noted.error));
  }
  if (sealed.kind === "whole") await deleteUnsealed(platform, sealed.of);
  return { ok: true, moved, remains: (await findUnsealed(platform)) !== null };
}

function failed(error: MoveError): MoveOutcome {
  return { ok: false, error };
}

function detailOf(error: { readonly kind: string; readonly detail?: string }): MoveError {
  return { kind: "unavailable", detail: error.detail ?? error.kind };
}

function errorOf(error: unknown): MoveError {
  if (error instanceof CopyNotVerified) return { kind: "not-verified", store: error.store };
  if (error instanceof InUseError) return { kind: "in-use" };
  const name = error instanceof Error ? error.name : "unknown";
  return name === "QuotaExceededError"
    ? { kind: "no-room", needed: null, free: null }
    : { kind: "unavailable", detail: name };
}
