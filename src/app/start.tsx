import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCaseQueryClient, workSettings } from "#data";
import { worklistDigests } from "#domain";
import { createPeople } from "./people/people.ts";
import { followDisplay } from "./display/follow-display.ts";
import { connectSetup } from "./connect-setup.ts";
import { markOpenForms } from "./release/mark-open-forms.ts";
import { createRelease } from "./release/release.ts";
import type { openServer as OpenServer } from "./server/open-server.ts";
import { type Access, createAccess, isOnServer } from "./server/access.ts";
import { planClocks } from "./plan/plan-clocks.ts";
import { createPlanZone } from "./plan-zone.ts";
import { createAppRouter } from "./router.ts";
import { createStoreOpening, type StoreOpeningOptions } from "./store-opening.ts";
import { createSealedWorkstation } from "./vault/sealed-workstation.ts";
import { isTrial } from "./vault/trial.ts";
import { whenIdle } from "./when-idle.ts";

/** Puts the parts together and draws the app into the page. Runs once, from main. */
export function start(): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no element with the id root");

  followDisplay(workSettings, document.documentElement);
  const people = createPeople();
  const onServer = isOnServer();
  // Where an administrator chose no zone, a server counts in UTC, and so does whoever works there.
  const planZone = createPlanZone(workSettings, onServer ? "UTC" : undefined);
  const digests = worklistDigests(() => {
    const plan = planClocks.get();
    return { zone: planZone.get(), ...(plan === undefined ? {} : { plan }) };
  });
  const options = {
    clock: () => new Date().toISOString(),
    actor: people.actor,
    digests,
  };
  const access = onServer ? createAccess() : null;
  const inTrial = !onServer && isTrial();
  const sealed =
    onServer || inTrial
      ? null
      : createSealedWorkstation({ root, options, people, store: () => opening });
  const openLocal =
    access === null ? (sealed?.openLocal ?? openTrial) : async () => openOnServer(access);
  const opening = createStoreOpening({
    openLocal,
    async createInMemory() {
      const { createMemoryWorkspace } = await import("./session-store.ts");
      return createMemoryWorkspace(options);
    },
    onSetup: (setup) => connectSetup(setup, people, sealed?.unlocked() ?? null),
    untilShown: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 5000);
      }),
  });
  /** Only where somebody tries the workstation out. */
  async function openTrial(onState: Parameters<StoreOpeningOptions["openLocal"]>[0]) {
    const { openTrial: open } = await import("./vault/open-trial.ts");
    return open({ ...options, zone: planZone.get() }, onState);
  }
  /** In a file of its own: a browser that keeps its cases itself never loads it. */
  async function openOnServer(on: Access): ReturnType<typeof OpenServer> {
    const { openServer } = await import("./server/open-server.ts");
    return openServer({ access: on, clock: options.clock, onEnded: opening.end });
  }
  const release = createRelease();
  const router = createAppRouter({ people, opening, planZone, release, access, vault: sealed });
  void (sealed === null ? opening.open() : sealed.opening.open());
  markOpenForms();
  // The development server has no service worker: its files change while they are looked at.
  if (import.meta.env.PROD) whenIdle(release.keep);

  createRoot(root, {
    onCaughtError: sayWithoutContents,
    onUncaughtError: sayWithoutContents,
  }).render(
    <StrictMode>
      <QueryClientProvider client={createCaseQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** React's own report prints the error's message, which may hold what somebody typed about a member. */
function sayWithoutContents(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  // The one line that may go to the console of a built app: something broke, and nothing about whom.
  // oxlint-disable-next-line no-console
  console.error(`The page couldn’t be displayed (${name}).`);
}
