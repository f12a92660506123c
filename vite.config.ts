import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { precache } from "./scripts/precache.mjs";

declare module "vitest" {
  /** What the settings tell the tests: `inject("isProof")`. */
  interface ProvidedContext {
    readonly isProof: boolean;
  }
}

export default defineConfig({
  plugins: [react(), tailwindcss(), precache()],
  // The package gives libheif out within a worker of its own, made of a string, which the policy refuses; the library
  // itself lies beside it.
  resolve: {
    alias: {
      "heic-to/libheif": fileURLToPath(
        new URL("node_modules/heic-to/src/lib/libheif-without-unsafe-eval.js", import.meta.url),
      ),
    },
  },
  server: { host: "127.0.0.1" },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        // The workers that read PDFs and pictures are one file each, because they may load no other; the server gives
        // their names their own policy, without which no WebAssembly is compiled, and one to those that read other
        // files (scripts/security-headers.mjs). The rest live by the page's policy.
        entryFileNames({ name }) {
          const [, kind] = /^(pdf|ocr|file|request|bundle)-worker/.exec(name) ?? [];
          if (kind === undefined) return "assets/[name]-[hash].js";
          return `assets/${kind}.worker-[hash].${kind === "pdf" || kind === "ocr" ? "mjs" : "js"}`;
        },
      },
    },
  },
  build: {
    target: "es2023",
    // The polyfill is an inline script, which the content security policy refuses; every target browser
    // preloads modules natively.
    modulePreload: { polyfill: false },
    // Inlined assets become data: addresses, which the policy allows for images only.
    assetsInlineLimit: 0,
    // What every page needs is one file; npm run bench:app holds it to its limit as it is sent, in gzip.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs is one file, and so is what many of the rest share: they pack and load better than fifty.
          // Everything else is a chunk for each route.
          groups: [
            { name: "first", tags: ["$initial"] },
            { name: "shared", minShareCount: 8 },
          ],
        },
      },
    },
  },
  test: {
    include: [
      "criteria/**/*.test.ts",
      "records/**/*.test.ts",
      "src/**/*.test.{ts,tsx}",
      "scripts/**/*.test.mjs",
      "server/**/*.test.ts",
      "e2e/torture/**/*.test.ts",
    ],
    environment: "node",
    // Files share a worker's modules: loading them anew for each file took longer than half of the tests. What a test
    // puts in place of a global or a mock is taken back after it, below.
    isolate: false,
    // Vitest would leave one of two cores idle.
    maxWorkers: "100%",
    // A time zone with daylight saving and west of Greenwich: date arithmetic that is right only in UTC fails.
    env: { TZ: "America/New_York" },
    // `npm run proof` tries many more cases than `npm test`; the kinds of check are the same.
    provide: { isProof: process.env["PROOF"] === "1" },
    // The same random cases in every run of `npm test`.
    setupFiles: ["scripts/fixed-seed-for-test.mjs"],
    // Prints what the proof of the criteria counted, after a run in which it took part.
    globalSetup: [
      "criteria/proof/counts/print-counts.ts",
      // A temporary PostgreSQL, started by the first test of the server that asks for one.
      "server/database/cluster-setup-for-test.ts",
    ],
    // Tests hold no clocks: this only ends a test that hangs, also on a machine that is busy elsewhere.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
