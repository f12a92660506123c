import {
  type Actor,
  type Backups,
  type CaseDigests,
  type ConnectionState,
  type DeterminationSigner,
  type Failure,
  type LocalWorkspace,
} from "#domain";
import { type BrowserCaseStore, openBrowserCaseStore } from "./browser-case-store.ts";
import {
  type BrowserDocumentStore,
  createBrowserDocumentStore,
} from "./documents/browser-document-store.ts";
import { createBrowserQualityStore } from "./browser-quality-store.ts";
import { type Seal, sealedCodec } from "../vault/sealing/sealed-codec.ts";
import type { BrowserPlatform } from "./platform.ts";
import { type StorePlace, trialPlace, unsealedPlace } from "./store-places.ts";

export interface BrowserWorkspaceOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor: () => Actor;
  /** What the worklist shows beyond the record's own fields; must be pure. */
  readonly digests?: CaseDigests;
  /** In place of the browser's own, for tests. */
  readonly platform?: BrowserPlatform;
  /** Where it lies; without it, where every release before the vault kept its cases. */
  readonly place?: StorePlace;
  /** What seals every value of it; without it they are written as they are. */
  readonly seal?: Seal;
  /** By whose keys decisions and letters are signed; without it none are. */
  readonly signing?: DeterminationSigner;
}

/** The workspace of this browser, which may be opened again after its database was lost. */
export interface BrowserWorkspaces {
  /** `onState`: told when a newer release takes the database over, or the browser drops the connection. */
  readonly open: (
    onState: (state: ConnectionState) => void,
  ) => Promise<{ readonly ok: true; readonly value: LocalWorkspace } | Failure>;
  /** Lets go of every database, for good. */
  readonly close: () => void;
}

/**
 * Cases, documents, quality records and setup of this browser. Documents and quality records open on first use and
 * outlive an opening of the cases.
 */
export function browserWorkspaces(options: BrowserWorkspaceOptions): BrowserWorkspaces {
  const { clock, actor, platform, place = unsealedPlace, seal } = options;
  const { version } = place;
  const of = (name: string) => ({
    name,
    version,
    ...(platform === undefined ? {} : { platform }),
    ...(seal === undefined ? {} : { codec: sealedCodec(seal, name) }),
  });
  const documents = createBrowserDocumentStore({ clock, ...of(place.documents) });
  const quality = createBrowserQualityStore({ actor, ...of(place.cases) });
  const openedCases = new Set<BrowserCaseStore>();
  return {
    async open(onState) {
      const opened = await openBrowserCaseStore({
        ...options,
        ...of(place.cases),
        onState,
        currentPersonKey: place.currentPerson,
        takesOverSetup: place !== trialPlace,
      });
      if (!opened.ok) return opened;
      const cases = opened.value;
      openedCases.add(cases);
      const { people, plan, denialForm, settings, policy, currentPerson } = cases.setup;
      const workspace: LocalWorkspace = {
        name: "browser",
        caps: {
          durable: true,
          shared: false,
          enforced: false,
          encrypted: seal !== undefined,
          takesOnlySamples: false,
          offline: true,
          push: true,
        },
        cases,
        documents,
        quality,
        people,
        plan,
        denialForm,
        settings,
        policy,
        currentPerson,
        backups: backupsOf(cases, documents),
        documentUpkeep: documents,
        server: null,
        team: null,
        administration: null,
        readRaw: cases.readRaw,
        upkeep: {
          passesAtSight: cases.passesAtSight,
          checkIntegrity: cases.checkIntegrity,
          acceptLoss: cases.acceptLoss,
          verifyAll: cases.verifyAll,
          verifyCases: cases.verifyCases,
          openSetup: cases.setup.open,
          startSetupAgain: cases.setup.startAgain,
        },
      };
      return { ok: true, value: workspace };
    },
    close() {
      for (const store of [documents, quality, ...openedCases]) store.close();
      openedCases.clear();
    },
  };
}

/** One backup of both databases. */
function backupsOf(cases: BrowserCaseStore, documents: BrowserDocumentStore): Backups {
  return {
    async exportAll(at) {
      const exported = await cases.exportAll(at);
      if (!exported.ok) return exported;
      const rows = await documents.exportAll();
      if (!rows.ok) return rows;
      const counted = await documents.countAll();
      if (!counted.ok) return counted;
      return {
        ok: true,
        value: { ...exported.value, documents: rows.value, documentCount: counted.value },
      };
    },
    noteBackup: cases.noteBackup,
    sinceBackup: cases.sinceBackup,
    noteRestored: cases.noteRestored,
    async restoreBackup(backup) {
      const restored = await cases.restoreBackup(backup.rows);
      if (!restored.ok) return restored;
      const different = new Set(
        restored.value.filter(({ outcome }) => outcome === "different").map(({ id }) => id),
      );
      const added = await documents.restoreAll(backup, (id) => !different.has(id));
      if (!added.ok) return added;
      const noted = await cases.noteRestored();
      if (!noted.ok) return noted;
      return {
        ok: true,
        value: {
          cases: restored.value,
          documentsAdded: added.value.added,
          documentsDiffer: added.value.differentIn.length,
        },
      };
    },
  };
}
