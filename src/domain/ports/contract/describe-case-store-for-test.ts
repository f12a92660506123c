import { inject } from "vitest";
import type { OpenStore } from "./examples-for-test.ts";
import { describeAuthority } from "./authority-for-test.ts";
import { describeChain } from "./chain-for-test.ts";
import { describeDataGate } from "./data-gate-for-test.ts";
import { describeProposalActions } from "./proposal-actions-for-test.ts";
import { describeForgeries } from "./forged-for-test.ts";
import { describeForgedSaves } from "./forged-saves-for-test.ts";
import { describeLife } from "./life-for-test.ts";
import { describeReadingAndWriters } from "./reading-and-writers-for-test.ts";
import { describeRemovingAndSigning } from "./removing-and-signing-for-test.ts";
import { describeScan } from "./scan-for-test.ts";
import { describeSingleCases } from "./single-cases-for-test.ts";

/**
 * The contract of the port: every adapter passes it. Call it from the adapter's own test file. `lives`:
 * how many random lives of a case are tried; `npm run proof` tries ten times as many. `interleavings`: how many of two
 * writers; there twenty times as many.
 */
export function describeCaseStore(
  name: string,
  open: OpenStore,
  lives = 100,
  interleavings = 100,
): void {
  describeSingleCases(name, open);
  describeRemovingAndSigning(name, open);
  describeReadingAndWriters(name, open, inject("isProof") ? interleavings * 20 : interleavings);
  describeScan(name, open);
  describeLife(name, open);
  describeChain(name, open);
  describeForgeries(name, open);
  describeForgedSaves(name, open);
  describeDataGate(name, open);
  describeProposalActions(name, open);
  describeAuthority(name, open, inject("isProof") ? lives * 10 : lives);
}
