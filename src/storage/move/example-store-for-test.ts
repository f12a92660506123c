import { type Actor, examplePlan, type LocalWorkspace } from "#domain";
import { exampleDocument } from "../../domain/ports/contract/describe-document-store-for-test.ts";
import {
  analyst,
  exampleSample,
} from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { nora, vera } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../../domain/ports/contract/examples-for-test.ts";
import type { BrowserPlatform } from "../browser/platform.ts";
import { browserWorkspaces } from "../browser/browser-workspace.ts";

/** Opens what a release before the vault kept its cases in. */
export async function openUnsealed(
  platform: Pick<BrowserPlatform, "indexedDB" | "sentinelStorage">,
  actor: () => Actor = () => analyst,
): Promise<LocalWorkspace> {
  const opened = await browserWorkspaces({
    clock: tickingClock(),
    actor,
    platform: { ...platform, channel: null },
  }).open(() => undefined);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Some of everything that a workspace holds. */
export async function fill(workspace: LocalWorkspace, as: (actor: Actor) => void): Promise<void> {
  const { cases, documents, quality, people, plan, upkeep } = workspace;
  await upkeep.openSetup();
  const reviewer = { id: nora.id, name: nora.name, role: nora.role };
  as(reviewer);
  const records = ["changed", "removed", "signed"].map((notes) => exampleCase({ notes }));
  for (const record of records) stored(await cases.create(record, { key: `key ${record.id}` }));
  const [changed, removed, signed] = records;
  if (changed === undefined || removed === undefined || signed === undefined) return;
  const { version } = stored(await cases.get(changed.id));
  stored(await cases.put(changed.id, { ...changed, notes: "Again" }, { ifMatch: version }));
  await cases.remove(removed.id, { ifMatch: stored(await cases.get(removed.id)).version });
  const closed = { ...signed, state: "recommended-approval" as const };
  const example = exampleDetermination(signed.id, closed.state);
  const determination = { ...example, recordedBy: reviewer };
  const ifMatch = stored(await cases.get(signed.id)).version;
  stored(await cases.sign(signed.id, closed, { ifMatch, determination }));
  const content = new Blob(["%PDF-1.7 synthetic"], { type: "application/pdf" });
  for (const caseId of [changed.id, signed.id]) {
    const added = await documents.add(exampleDocument({ caseId, content }));
    if (!added.ok) throw new Error(added.error.kind);
    const reading = { origin: "text", page: 1, engine: "text 1", sha256: "ab".repeat(32) } as const;
    await documents.savePageReadings(added.value.id, [{ ...reading, text: "Seen.\n" }]);
  }
  for (const person of [nora, vera]) await people.save(person, { ifRevision: 0 });
  await plan.write({ ...examplePlan, name: "Prairie" }, { ifRevision: 0 });
  as(analyst);
  await quality.write(exampleSample());
}
