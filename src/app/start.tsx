import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCaseQueryClient } from "#data";
import { openBrowserCaseStore } from "#storage";
import { worklistDigestSource } from "../features/worklist/index.ts";
import { localShelf } from "./local-shelf.ts";
import { openPeople } from "./people/open-people.ts";
import { createPlanZone } from "./plan-zone.ts";
import { createAppRouter } from "./router.ts";
import { createStoreOpening } from "./store-opening.ts";

/** Puts the parts together and draws the app into the page. Runs once, from main. */
export async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no element with the id root");

  const people = await openPeople(localShelf());
  const planZone = createPlanZone(localShelf());
  const digests = worklistDigestSource(planZone.get);
  const options = {
    clock: () => new Date().toISOString(),
    actor: () => people.getState().current,
    digests,
  };
  const opening = createStoreOpening({
    openBrowserStore: (onState) => openBrowserCaseStore({ ...options, onState }),
    async createMemoryStore() {
      const { createMemoryCaseStore } = await import("./session-store.ts");
      return createMemoryCaseStore(options);
    },
    untilShown: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 5000);
      }),
  });
  const router = createAppRouter({ people, opening, planZone, digests });
  void opening.open();

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
  console.error(`The page could not be drawn (${name}).`);
}
