import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "criteria/**/*.test.ts",
      "src/**/*.test.{ts,tsx}",
      "scripts/**/*.test.mjs",
      "e2e/torture/**/*.test.ts",
    ],
    environment: "node",
    // A time zone with daylight saving and west of Greenwich: date arithmetic that is right only in UTC fails.
    env: { TZ: "America/New_York" },
    // Prints what the proof of the criteria counted, after a run in which it took part.
    globalSetup: ["criteria/proof/counts/print-counts.ts"],
    // Tests hold no clocks: this only ends a test that hangs, also on a machine that is busy elsewhere.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
