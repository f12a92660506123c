import { join } from "node:path";
import type { Page } from "@playwright/test";
import { passphrase, vaultPages } from "../../pages/vault.ts";
import { worklistPage } from "../../pages/worklist-page.ts";
import type { KillKind } from "./kill-kinds.ts";
import { leaveUnsealed, leftUnsealed } from "./leave-unsealed.ts";
import { type Site, visit } from "./start-profiles.ts";
import type { KillSuite } from "./try-kills.ts";

/** Profiles of browsers that were ended as their users end them. */
type VaultStarts = {
  /** Cases of a release before the vault, one with a large document. */
  readonly unsealed: string;
  /** A vault that was set up. */
  readonly sealed: string;
};

const nurse = "Nora Example";
const nextPassphrase = "nine green boats at dawn";

async function prepare(site: Site, folder: string): Promise<VaultStarts> {
  const starts = { unsealed: join(folder, "unsealed"), sealed: join(folder, "sealed") };
  const isUnlocked = false;
  await visit(
    site,
    starts.unsealed,
    async (page) => {
      await page.goto("/icon.svg");
      await leaveUnsealed(page);
    },
    isUnlocked,
  );
  await visit(
    site,
    starts.sealed,
    async (page) => {
      await openSetUp(page, site.origin);
      await fillSetUp(page);
      await vaultPages(page).noteRecoveryKey();
      await worklist(page).waitFor();
    },
    isUnlocked,
  );
  return starts;
}

function worklist(page: Page) {
  return page.getByRole("heading", { level: 1, name: "Worklist" });
}

async function openSetUp(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await vaultPages(page).setUp.waitFor();
}

/** Whoever worked with an earlier release is known already. */
async function fillSetUp(page: Page): Promise<void> {
  const known = page.getByRole("radio", { name: new RegExp(`^${nurse}`) });
  if (!(await known.isVisible())) return vaultPages(page).fillSetUp(nurse);
  await known.check();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Confirm passphrase").fill(passphrase);
  return page.getByRole("button", { name: "Set up", exact: true }).click();
}

/** In a browser that was killed: sets up what is not, and unlocks what is. */
async function openAgain(page: Page): Promise<void> {
  const vault = vaultPages(page);
  const { setUp: first, unlock, recoveryKey } = vault;
  await first.or(unlock).first().waitFor();
  if (await unlock.isVisible()) await vault.unlockWith(passphrase);
  else await fillSetUp(page);
  await recoveryKey.or(worklist(page)).first().waitFor();
  if (await recoveryKey.isVisible()) await vaultPages(page).noteRecoveryKey();
  await worklist(page).waitFor();
}

const settingUp: KillKind<VaultStarts> = {
  name: "setting up the vault",
  from: () => null,
  takes: 2500,
  isLocked: true,
  begin() {
    let said = 0;
    return {
      ready: openSetUp,
      async act(page) {
        await fillSetUp(page);
        await vaultPages(page).recoveryKey.waitFor();
        said += 1;
      },
      async check(page, isDone) {
        const { setUp: first, unlock } = vaultPages(page);
        await first.or(unlock).first().waitFor();
        if (isDone && (await first.isVisible())) return "the vault was shown as set up, and is not";
        await openAgain(page);
        return null;
      },
      said: () => said,
    };
  },
};

const movingIn: KillKind<VaultStarts> = {
  name: "encrypting the cases of an earlier release",
  from: ({ unsealed }) => unsealed,
  takes: 6000,
  isLocked: true,
  begin() {
    let said = 0;
    return {
      ready: openSetUp,
      async act(page) {
        await fillSetUp(page);
        await vaultPages(page).noteRecoveryKey();
        await worklistPage(page).rows.first().waitFor();
        said += 1;
      },
      async check(page) {
        await openAgain(page);
        await worklistPage(page).rows.first().waitFor();
        const found = JSON.stringify(await page.evaluate(lookAtDatabases));
        const wanted = JSON.stringify({
          sealed: { cases: leftUnsealed.cases, documents: leftUnsealed.documents },
          isLargeThere: true,
          unsealed: [],
        });
        return found === wanted ? null : `there is ${found} in place of ${wanted}`;
      },
      said: () => said,
    };
  },
};

const changingPassphrase: KillKind<VaultStarts> = {
  name: "changing a passphrase",
  from: ({ sealed }) => sealed,
  takes: 1200,
  isLocked: true,
  begin() {
    let said = 0;
    return {
      async ready(page, origin) {
        await page.goto(origin);
        await openAgain(page);
        await page.getByRole("button", { name: /^Working as/ }).click();
        await page.getByRole("button", { name: "Security" }).click();
        await page.getByRole("button", { name: "Change passphrase" }).click();
        await page.getByLabel("Current passphrase").fill(passphrase);
        await page.getByLabel("New passphrase", { exact: true }).fill(nextPassphrase);
        await page.getByLabel("Confirm new passphrase").fill(nextPassphrase);
      },
      async act(page) {
        await page.getByRole("button", { name: "Change passphrase" }).click();
        await page.getByText("Your passphrase was changed").waitFor();
        said += 1;
      },
      async check(page, isDone) {
        const vault = vaultPages(page);
        await vault.unlock.waitFor();
        await vault.unlockWith(nextPassphrase);
        const refused = page.getByText("doesn’t open this workstation");
        await worklist(page).or(refused.first()).first().waitFor();
        const isNext = await worklist(page).isVisible();
        if (isDone && !isNext) return "the passphrase was called changed, and is not";
        if (isNext) return null;
        await vault.unlockWith(passphrase);
        await worklist(page).waitFor();
        return null;
      },
      said: () => said,
    };
  },
};

/** What lies in the databases, beside the workstation. */
async function lookAtDatabases() {
  const found = await indexedDB.databases();
  const unsealed = found
    .map(({ name }) => name)
    .filter((name) => /^reviewer-workstation(-documents)?$/.test(name ?? ""));
  const sealed = {
    cases: (await readAll("reviewer-workstation-sealed", "cases")).length,
    documents: (await readAll("reviewer-workstation-sealed-documents", "documents")).length,
  };
  const contents = await readAll("reviewer-workstation-sealed-documents", "contents");
  const isLargeThere = contents.some((one) => one instanceof Blob && one.size > 40_000_000);
  return { sealed, isLargeThere, unsealed };

  function readAll(name: string, store: string): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("error", () => reject(new Error(`${name} does not open`)));
      opening.addEventListener("success", () => {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        reading.addEventListener("success", () => {
          opening.result.close();
          resolve(reading.result);
        });
      });
    });
  }
}

/** Kills in the midst of what makes, moves and changes the vault itself. */
export const vaultKills: KillSuite<VaultStarts> = {
  kinds: [settingUp, movingIn, changingPassphrase],
  prepare,
};
