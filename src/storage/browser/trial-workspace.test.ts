import { describe, expect, it } from "vitest";
import type { CaseRecord, LocalWorkspace } from "#domain";
import { exampleCase, stored } from "../../domain/ports/contract/examples-for-test.ts";
import { browserWorkspaces } from "./browser-workspace.ts";
import { localStorageKeys } from "./setup/local-storage-setup.ts";
import { type BrowserForTest, newBrowser } from "./tab-for-test.ts";
import { trialWorkspaces } from "./trial-workspace.ts";

const sampleOrigin = { kind: "sample", sampleId: "any", title: "Any" } as const;
const members = ["01", "02", "03"];
const samples = members.map((number) => ({ key: `sample:${number}`, record: sample(number) }));
const trial = { ok: false, error: { kind: "forbidden", refusal: { kind: "trial" } } };

describe("the trial", () => {
  it("loads the samples when it is opened first, and no deleted one again", async () => {
    const browser = newBrowser();
    const { cases } = await openTrial(browser);
    expect(await namesIn(cases)).toEqual(["Sample, 01", "Sample, 02", "Sample, 03"]);
    const first = samples[0]?.record.id ?? "";
    const { version } = stored(await cases.get(first));
    await cases.remove(first, { ifMatch: version });
    // Also where it is not known any more that they were loaded.
    browser.sentinelStorage.removeItem("reviewer-workstation-trial.samples-loaded");
    expect(await namesIn((await openTrial(browser)).cases)).toEqual(["Sample, 02", "Sample, 03"]);
  });

  it("lets samples be worked on as any case", async () => {
    const { cases } = await openTrial(newBrowser());
    const { value, version } = stored(await cases.get(samples[1]?.record.id ?? ""));
    const changed = stored(
      await cases.put(value.id, { ...value, notes: "Tried" }, { ifMatch: version }),
    );
    expect(changed.value.notes).toBe("Tried");
    expect(await cases.history(value.id)).toMatchObject({ value: { items: { length: 2 } } });
  });

  it.each<readonly [string, (record: CaseRecord) => CaseRecord]>([
    ["under an id of its own", () => exampleCase({ origin: sampleOrigin })],
    ["that says it was entered", (record) => ({ ...record, origin: { kind: "entered" } })],
    ["of another member", (record) => withMember(record, { name: "Pat Person" })],
    ["with another member number", (record) => withMember(record, { memberId: "A-1" })],
  ])("refuses a case %s, whatever writes it", async (_what, other) => {
    const browser = newBrowser();
    const { cases } = await openTrial(browser);
    const { value, version } = stored(await cases.get(samples[0]?.record.id ?? ""));
    const record = other(value);
    expect(await cases.create(record, { key: record.id })).toEqual(trial);
    expect(await cases.put(value.id, record, { ifMatch: version })).toEqual(trial);
    cases.saveOnPagehide?.(value.id, record, { from: [value] });
    const later = await openTrial(browser);
    expect(stored(await later.cases.get(value.id))).toEqual({ ok: true, value, version });
    expect(await namesIn(later.cases)).toHaveLength(samples.length);
  });

  it("takes no documents and gives no backups", async () => {
    const { documents, backups, name, caps } = await openTrial(newBrowser());
    const added = await documents.add({
      caseId: samples[0]?.record.id ?? "",
      name: "fax.pdf",
      kind: "pdf",
      mediaType: "application/pdf",
      content: new Blob(["%PDF-1.7"]),
      sha256: "0".repeat(64),
      pageCount: 1,
    });
    expect(added).toEqual(trial);
    expect({ backups, name }).toEqual({ backups: null, name: "trial" });
    expect(caps.takesOnlySamples).toBe(true);
  });

  it("shares nothing with the cases beside it, nor with what an earlier release left", async () => {
    const browser = newBrowser();
    browser.sentinelStorage.setItem(localStorageKeys.firstReviewer, "Robin Example");
    const workspace = await openTrial(browser);
    expect(await workspace.upkeep.openSetup()).toMatchObject({ value: { rows: [] } });
    workspace.currentPerson?.write("sample-person-nora-nurse");
    expect(browser.sentinelStorage.getItem(localStorageKeys.firstReviewer)).toBe("Robin Example");
    const beside = await openedBy(browserWorkspaces(optionsOf(browser)));
    expect(beside.currentPerson?.read()).toBeNull();
    expect(await beside.upkeep.checkIntegrity()).toMatchObject({ value: { kind: "first-use" } });
    const taken = await beside.upkeep.openSetup();
    expect(taken).toMatchObject({ value: { rows: [{ value: { name: "Robin Example" } }] } });
  });

  it("does not load samples over cases that went missing", async () => {
    const browser = newBrowser();
    await openTrial(browser);
    await new Promise((resolve) => {
      const request = browser.indexedDB.deleteDatabase("reviewer-workstation-trial");
      request.addEventListener("success", resolve);
    });
    browser.sentinelStorage.removeItem("reviewer-workstation-trial.samples-loaded");
    const { cases, upkeep } = await openTrial(browser);
    expect(await upkeep.checkIntegrity()).toMatchObject({ value: { kind: "data-loss-suspected" } });
    expect(await namesIn(cases)).toEqual([]);
  });
});

function sample(number: string): CaseRecord {
  return {
    ...exampleCase({ origin: sampleOrigin }),
    id: `sample-case-${number}`.padEnd(22, "0"),
    member: { name: `Sample, ${number}`, memberId: `SYN-${number}`, dateOfBirth: "" },
  };
}

function withMember(record: CaseRecord, change: Partial<CaseRecord["member"]>): CaseRecord {
  return { ...record, member: { ...record.member, ...change } };
}

function optionsOf(browser: BrowserForTest) {
  const { indexedDB, sentinelStorage } = browser;
  return {
    clock: () => "2026-03-09T14:05:00.000Z",
    actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
    platform: { indexedDB, sentinelStorage, channel: browser.newChannel() },
  };
}

async function openedBy({
  open,
}: Pick<ReturnType<typeof browserWorkspaces>, "open">): Promise<LocalWorkspace> {
  const opened = await open(() => undefined);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

function openTrial(browser: BrowserForTest): Promise<LocalWorkspace> {
  return openedBy(trialWorkspaces({ ...optionsOf(browser), samples: async () => samples }));
}

async function namesIn(cases: LocalWorkspace["cases"]): Promise<readonly string[]> {
  const listed = await cases.list({});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value.items.map(({ memberName }) => memberName).toSorted();
}
