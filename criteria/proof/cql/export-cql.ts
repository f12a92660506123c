import { cqlArtifacts, staleArtifacts, writeArtifact } from "./artifacts.ts";

/** `npm run export:cql`: writes the CQL of every criteria set and its ELM. Says what changed. */
const artifacts = cqlArtifacts();
const stale = new Set(staleArtifacts(artifacts));
for (const artifact of artifacts) {
  if (stale.has(artifact)) writeArtifact(artifact);
  process.stdout.write(`${stale.has(artifact) ? "written" : "up to date"}  ${artifact.path}\n`);
}
