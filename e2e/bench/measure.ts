import { loadavg } from "node:os";
import { browserVersion } from "./browser.ts";
import { measureFirstLoad } from "./first-load.ts";
import { measureHeavyFiles } from "./heavy-files.ts";
import { measureKeystrokes } from "./keystrokes.ts";
import { measureManyCases } from "./many-cases.ts";
import { measureOcr } from "./ocr.ts";
import { measurePhysicianPage } from "./physician-page.ts";
import { measurePolicyDesk } from "./policy-desk.ts";
import { measureReviewFromRecord } from "./review-from-record.ts";
import { measureRequestData } from "./request-data.ts";
import { measureReview } from "./review.ts";
import { measurePeers } from "./peers/measure-peers.ts";
import { circumstancesOf, writeSection } from "./results-file.ts";
import type { Section } from "./section.ts";
import { measureSecondVisit } from "./second-visit.ts";
import { measureSession } from "./session.ts";
import { measureVault } from "./vault.ts";

/** `measure.ts RESULTS APP PEERS FLOOR PART…`: measures each part on the servers named and writes what it finds. */
const parts: Readonly<
  Record<string, (app: string, peers: string, floor: string) => Promise<Section>>
> = {
  "first-load": measureFirstLoad,
  "second-visit": measureSecondVisit,
  keystrokes: (app, _, floor) => measureKeystrokes(app, floor),
  session: measureSession,
  review: measureReview,
  "review-from-record": measureReviewFromRecord,
  "physician-page": measurePhysicianPage,
  "many-cases": measureManyCases,
  "policy-desk": measurePolicyDesk,
  "heavy-files": measureHeavyFiles,
  "request-data": measureRequestData,
  vault: measureVault,
  ocr: measureOcr,
  peers: measurePeers,
};

const [results = "", origin = "", peers = "", floor = "", ...asked] = process.argv.slice(2);
const version = await browserVersion();
for (const part of asked) {
  const measure = parts[part];
  if (measure === undefined) throw new Error(`there is no part ${part}`);
  const before = loadavg()[0] ?? 0;
  const started = performance.now();
  const section = await measure(origin, peers, floor);
  writeSection(results, section, circumstancesOf(version, before, loadavg()[0] ?? 0));
  console.log(`\n${section.title} (${Math.round((performance.now() - started) / 1000)} s)`);
  for (const { target, measured, isPassed } of section.gates) {
    console.log(`${isPassed ? "pass" : "MISS"}  ${target}: ${measured}`);
  }
}
