import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { PhysicianQueuePage } from "../features/worklist/index.ts";
import { whenIdle } from "./when-idle.ts";
import { usePageTitle } from "./use-page-title.ts";

/** The cases that wait for a physician advisor. The page that decides them is made ready while they are read. */
export function QueueRoute() {
  usePageTitle("Queue");
  const { routesById, loadRouteChunk } = useRouter();
  useEffect(
    () =>
      whenIdle(async () => {
        const pages = [
          routesById["/stored/cases/$caseId"],
          routesById["/stored/cases/$caseId/decision"],
        ];
        await Promise.all(pages.map(async (page) => loadRouteChunk(page)));
        const { compileAhead } = await import("./compile-ahead.ts");
        compileAhead();
      }),
    [routesById, loadRouteChunk],
  );
  return <PhysicianQueuePage />;
}
