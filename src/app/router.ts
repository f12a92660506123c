import { createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { AppContext } from "./app-context.ts";
import { CrashPage } from "./crash-page.tsx";
import { privateFilters } from "./private-filters.ts";
import { qualityRoute } from "./quality/quality-routes.ts";
import {
  caseDecisionRoute,
  caseNoticeRoute,
  caseEntryRoute,
  caseHistoryRoute,
  caseRoute,
  caseStepRoute,
  caseSummaryRoute,
  developmentRoutes,
  libraryReferenceRoute,
  libraryRoute,
  newCaseRoute,
  committeeRoute,
  planSettingsRoute,
  policyRoute,
  queueRoute,
  rootRoute,
  storedRoute,
  teamRoute,
  worklistRoute,
} from "./routes.ts";
import { createSearchMemory } from "./search-memory.ts";

/** All addresses of the app. Code-based: one place says which page stands where. */
export function createAppRouter(context: AppContext) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      storedRoute.addChildren([
        worklistRoute,
        queueRoute,
        newCaseRoute,
        caseRoute.addChildren([
          caseDecisionRoute,
          caseNoticeRoute,
          caseEntryRoute,
          caseSummaryRoute,
          caseHistoryRoute,
          caseStepRoute,
        ]),
        qualityRoute,
        teamRoute,
        planSettingsRoute,
        policyRoute,
        committeeRoute,
      ]),
      libraryRoute,
      libraryReferenceRoute,
      ...developmentRoutes,
    ]),
    context,
    ...privateFilters(createSearchMemory(), () => context.people.getState().profiles),
    defaultNotFoundComponent: lazyRouteComponent(
      () => import("./not-found-page.tsx"),
      "NotFoundPage",
    ),
    defaultErrorComponent: CrashPage,
    // Pages are small and local: showing a spinner for a moment would only flicker.
    defaultPendingMs: 400,
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    /**
     * Under which number this page remembers the search words of the worklist. The words themselves may be a
     * member's name, and the browser writes addresses and history entries to the disk.
     */
    worklistSearch?: number;
    /** Under which number this page remembers the files of a new case; see `file-memory.ts`. */
    newCaseFiles?: number;
  }
}
