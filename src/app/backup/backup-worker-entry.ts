import * as z from "zod/mini";
import { serveBackup } from "#interop/backup";

// The policy refuses what zod would otherwise compile.
z.config({ jitless: true });
serveBackup(globalThis);
