import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/** What the benchmarks compare ours with: packages with lockfiles of their own, installed by the benchmarks alone. */
export const peersFolders = ["criteria", "e2e"].map((room) =>
  join(projectRoot, room, "bench", "peer-packages"),
);
