import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTeam } from "#data";
import { NotOffered, OwnQueue } from "../features/team/index.ts";
import { PhysicianQueuePage } from "../features/worklist/index.ts";
import { whenIdle } from "./when-idle.ts";
import { usePageTitle } from "./use-page-title.ts";
import { usePlanZone } from "./use-plan-zone.ts";

/** The cases that wait for a physician advisor. The page that decides them is made ready while they are read. */
export function QueueRoute() {
  usePageTitle("Queue");
  const { routesById, loadRouteChunk } = useRouter();
  const navigate = useNavigate();
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
  const zone = usePlanZone();
  const isTeam = useTeam() !== null;
  if (!isTeam) return <PhysicianQueuePage zone={zone} />;
  return (
    <PhysicianQueuePage zone={zone} renderNote={(caseId) => <NotOffered caseId={caseId} />}>
      <OwnQueue
        onTaken={(caseId) => void navigate({ to: "/cases/$caseId/decision", params: { caseId } })}
      />
    </PhysicianQueuePage>
  );
}
