import type { Page } from "@playwright/test";
// The library of the product's stores asks the surroundings what a database is.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { currentSet, referenceOf } from "#criteria";
import { type CaseRecord, newCaseRecord, type Person } from "#domain";
import { browserWorkspaces, unsealedPlace } from "#storage";
import { createPagehideDrafts } from "../../src/storage/browser/drafts/pagehide-drafts.ts";
import { type DatabaseImage, imageOf } from "./start-state.ts";

/** Whoever worked with the release before the vault, and whom she worked for. */
export const earlier = {
  nurse: {
    id: "earlier-person-nora-example",
    name: "Nora Example",
    role: "nurse-reviewer",
    credentials: "RN",
  } satisfies Person,
  members: ["Lastname, Firstname", "Sampleson, Quilla", "Testerby, Orla"],
  /** Typed as the last page of that release went away, so that only localStorage has it. */
  draft: { member: "Sampleson, Quilla", memberId: "M-0042-TYPED-LAST" },
  document: { name: "Quilla Sampleson.txt", words: "Seen today: Quilla Sampleson." },
} as const;

/** Every word of it that no row may show once it is encrypted. */
export const earlierWords: readonly string[] = [
  earlier.nurse.name,
  ...earlier.members.flatMap((name) => name.split(", ")),
  earlier.draft.memberId,
];

/**
 * Leaves in a browser what the release before the vault did: cases, a document, a profile and a draft, all readable.
 * The page is at an address of the workstation that runs nothing.
 */
export async function leaveEarlierStore(page: Page): Promise<void> {
  const { databases, local } = await makeEarlierStore();
  await page.evaluate(`(${putDatabases.toString()})(${JSON.stringify(databases)})`);
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, local);
}

/** As the product's own code writes it into databases in memory. */
async function makeEarlierStore() {
  const indexedDB = new IDBFactory();
  const local = new Map<string, string>();
  const sentinelStorage = {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  };
  const workspaces = browserWorkspaces({
    clock: () => "2026-01-05T08:00:00.000Z",
    actor: () => earlier.nurse,
    place: unsealedPlace,
    platform: { indexedDB, channel: null, sentinelStorage },
  });
  const { cases, documents, people, upkeep } = done(await workspaces.open(() => undefined));
  await upkeep.openSetup();
  done(await people.save(earlier.nurse, { ifRevision: 0 }));
  const drafts = createPagehideDrafts(sentinelStorage, unsealedPlace.cases, () => earlier.nurse);
  for (const name of earlier.members) {
    const record = caseOf(name);
    done(await cases.create(record, { key: record.id }));
    if (name !== earlier.draft.member) continue;
    const typed = { ...record, member: { ...record.member, memberId: earlier.draft.memberId } };
    drafts.write(record.id, typed, { from: [record] });
    const content = new Blob([earlier.document.words], { type: "text/plain" });
    const file = { kind: "text", mediaType: "text/plain", pageCount: 1 } as const;
    const { name: fileName } = earlier.document;
    done(await documents.add({ ...file, caseId: record.id, name: fileName, content }));
  }
  workspaces.close();
  const databases = [
    await imageOf(indexedDB, unsealedPlace.cases),
    await imageOf(indexedDB, unsealedPlace.documents),
  ];
  return { databases, local: [...local] };
}

function caseOf(member: string): CaseRecord {
  return newCaseRecord({
    now: "2026-01-05T08:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: referenceOf(currentSet("sacrococcygeal-64999")),
    step: "request",
    member: { name: member, memberId: "", dateOfBirth: "" },
    assignee: earlier.nurse.name,
  });
}

function done<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!outcome.ok) throw new Error(`not stored: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Runs in the page. */
async function putDatabases(databases: readonly DatabaseImage[]): Promise<void> {
  for (const { name, version, stores } of databases) {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener("error", () => reject(new Error(`${name} is not made`)));
      opening.addEventListener("success", () => {
        opening.result.close();
        resolve();
      });
      opening.addEventListener("upgradeneeded", () => {
        for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
          const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
          for (const { name: index, keyPath: of, unique } of indexes) {
            store.createIndex(index, of, { unique });
          }
          for (const { key, value } of rows) {
            if (keyPath === null) store.put(valueOf(value), key);
            else store.put(valueOf(value));
          }
        }
      });
    });
  }

  function valueOf(image: unknown): unknown {
    if (typeof image !== "object" || image === null) return image;
    if (Array.isArray(image)) return image.map(valueOf);
    if ("inBase64" in image) {
      const bytes = Uint8Array.from(atob(String(image.inBase64)), (one) => one.charCodeAt(0));
      return "type" in image ? new Blob([bytes], { type: String(image.type) }) : bytes;
    }
    return Object.fromEntries(Object.entries(image).map(([key, held]) => [key, valueOf(held)]));
  }
}
