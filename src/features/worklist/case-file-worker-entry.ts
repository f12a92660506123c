import * as z from "zod/mini";
import { serveCaseFiles } from "#interop/case-file";

// The policy refuses what zod would otherwise compile.
z.config({ jitless: true });
serveCaseFiles(globalThis);
