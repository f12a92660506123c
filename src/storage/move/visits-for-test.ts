import type { MoveOutcome } from "#domain";
import { analyst } from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { plainCodec } from "../browser/codec/codec.ts";
import { sealedPlace, unsealedPlace } from "../browser/store-places.ts";
import { type BrowserVault, openVault } from "../vault/open-vault.ts";
import { type Seal, sealedCodec } from "../vault/sealing/sealed-codec.ts";
import { passphrases, valueOf } from "../vault/vault-for-test.ts";
import { type Disk, newDisk, type Process, startProcess } from "./disk-for-test.ts";
import { fill, openUnsealed } from "./example-store-for-test.ts";
import { moveIntoSealed, type MoveOptions } from "./move-into-sealed.ts";
import {
  dumpDatabase,
  layouts,
  loadDatabase,
  rowsIn,
  type StoredDatabase,
} from "./stored-rows-for-test.ts";

/** What a release before the vault left on a disk. */
export interface Left {
  readonly cases: StoredDatabase;
  readonly documents: StoredDatabase;
  readonly localStorage: ReadonlyMap<string, string>;
}

/** Some of everything, also of what pages left behind as they went away. */
export async function exampleLeft(): Promise<Left> {
  const disk = newDisk();
  const { indexedDB, storage } = startProcess(disk);
  let actor = analyst;
  const workspace = await openUnsealed({ indexedDB, sentinelStorage: storage }, () => actor);
  await fill(workspace, (next) => {
    actor = next;
  });
  disk.stored.set(
    `${unsealedPlace.cases}.stashed-drafts.any`,
    JSON.stringify([{ page: "a page", record: { notes: "Typed last" } }]),
  );
  const cases = await dumpDatabase(disk, unsealedPlace.cases);
  const documents = await dumpDatabase(disk, unsealedPlace.documents);
  if (cases === null || documents === null) throw new Error("nothing was stored");
  return { cases, documents, localStorage: disk.stored };
}

export async function diskWith({ cases, documents, localStorage }: Left): Promise<Disk> {
  const disk = { ...newDisk(), stored: new Map(localStorage) };
  await loadDatabase(disk, unsealedPlace.cases, cases, layouts.cases);
  await loadDatabase(disk, unsealedPlace.documents, documents, layouts.documents);
  return disk;
}

export function unsealedRows(disk: Disk) {
  return rowsIn(disk, unsealedPlace, () => plainCodec);
}

/** Everything in the sealed store, but what taking over noted in it itself. */
export async function sealedRows(disk: Disk, seal: Seal) {
  const rows = await rowsIn(disk, sealedPlace, (name) => sealedCodec(seal, name));
  const { meta } = rows;
  if (!Array.isArray(meta)) throw new Error("there is no sealed store");
  return {
    ...rows,
    meta: meta.filter(([key]) => key !== "unsignedThrough" && key !== "takenOver"),
  };
}

export interface Visit {
  readonly vault: BrowserVault;
  readonly seal: Seal;
  readonly outcome: MoveOutcome;
}

/** Somebody opens the workstation, sets up or unlocks the vault, and what is left is taken over. */
export async function visit(
  process: Process,
  {
    passphrase = passphrases.nora,
    ...options
  }: Partial<MoveOptions> & { passphrase?: string } = {},
): Promise<Visit> {
  const vault = await openedVault(process);
  if (vault.getState().kind === "none") {
    valueOf(await vault.setUp({ personId: "nora", passphrase }));
  } else valueOf(await vault.unlock({ passphrase }));
  const outcome = await moveIntoSealed({
    vault,
    clock: () => "2026-03-09T14:05:00.000Z",
    platform: movePlatformOf(process),
    ...options,
  });
  const [dataKey, vaultId] = [vault.dataKey(), vault.vaultId()];
  if (dataKey === null || vaultId === null) throw new Error("the vault is not open");
  return { vault, seal: { dataKey, vaultId }, outcome };
}

export async function openedVault({ indexedDB, storage }: Process): Promise<BrowserVault> {
  const platform = { indexedDB, storage, channel: null, passkeys: null };
  const opened = await openVault(
    { ...platform, now: () => Date.UTC(2026, 10, 30, 12), delay: () => () => undefined },
    { iterations: 1 },
  );
  return valueOf(opened);
}

export function movePlatformOf(process: Process) {
  return {
    ...process,
    room: async () => null,
    alone: <T>(work: () => Promise<T>) => work(),
    delay: () => () => undefined,
  };
}
