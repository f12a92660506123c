import { type BackupContents, type LocalWorkspace, readBackup, writeBackup } from "#domain";
import { browserWorkspaces } from "../browser/browser-workspace.ts";
import { sealedPlace } from "../browser/store-places.ts";
import type { Seal } from "../vault/sealing/sealed-codec.ts";
import type { Process } from "./disk-for-test.ts";

/** The sealed store, as the workstation opens it once the vault is open. */
export async function openSealed(
  { indexedDB, storage }: Process,
  seal: Seal,
): Promise<LocalWorkspace> {
  const opened = await browserWorkspaces({
    clock: () => "2026-03-09T15:00:00.000Z",
    actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
    place: sealedPlace,
    platform: { indexedDB, sentinelStorage: storage, channel: null },
    seal,
    // Asks for signatures, as the workstation does: what was signed before there were keys must stand all the same.
    signing: { publicKeyOf: () => null, sign: async () => null },
  }).open(() => undefined);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A backup of everything, written as a file and read again. */
export async function backupOf({ backups }: LocalWorkspace): Promise<BackupContents<Blob>> {
  const exported = await backups?.exportAll("2026-03-10T08:00:00.000Z");
  if (exported?.ok !== true) throw new Error("not exported");
  const { rows, documents, documentCount, chainHead } = exported.value;
  async function* allRows() {
    yield* rows;
    yield* documents;
  }
  const counts = { cases: 0, decisions: 0, documents: documentCount, people: 0 };
  const createdAt = "2026-03-10T08:00:00.000Z";
  const header = { kind: "backup", format: 1, app: "test", createdAt, counts, chainHead } as const;
  const read = await readBackup(writeBackup(header, allRows()), (bytes) => new Blob([bytes]));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** What of a backup is the same wherever it was made. */
export async function contentsOf({ rows, contents }: BackupContents<Blob>) {
  const files = await Promise.all(
    [...contents].map(async ([id, { mediaType, parts }]) => [
      id,
      mediaType,
      await new Blob(parts).text(),
    ]),
  );
  const kept = rows.filter(({ key }) => key !== "chainHead" && key !== "lastBackup");
  return { rows: kept, files };
}
