import { resolve } from "node:path";
import { writeServiceWorker } from "./precache.mjs";

/** `node scripts/write-service-worker.mjs FOLDER`: after a file of a built folder was changed by hand. */
await writeServiceWorker(resolve(process.argv[2] ?? "dist"));
