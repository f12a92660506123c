// First, before any schema exists, and for its effect alone.
// oxlint-disable-next-line import/no-unassigned-import
import "./zod-without-eval.ts";
import { start } from "./start.tsx";

// The page most often opened is fetched while the rest starts, not after; elsewhere nobody waits for it.
if (location.pathname === "/") void import("./worklist-route.tsx").catch(() => undefined);
start();
