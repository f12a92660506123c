import type { OpenStore } from "./examples-for-test.ts";
import { describeReadingAndWriters } from "./reading-and-writers-for-test.ts";
import { describeRemovingAndSigning } from "./removing-and-signing-for-test.ts";
import { describeSingleCases } from "./single-cases-for-test.ts";

/** The contract of the port: every adapter passes it. Call it from the adapter's own test file. */
export function describeCaseStore(name: string, open: OpenStore): void {
  describeSingleCases(name, open);
  describeRemovingAndSigning(name, open);
  describeReadingAndWriters(name, open);
}
