import * as z from "zod/mini";
import { serveSimulation } from "./serve-simulation.ts";

// The policy refuses what zod would otherwise compile.
z.config({ jitless: true });
serveSimulation(globalThis);
