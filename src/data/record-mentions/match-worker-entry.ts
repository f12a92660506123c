import { serveMatches } from "./serve-matches.ts";

serveMatches(globalThis);
