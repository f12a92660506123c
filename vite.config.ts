import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * What the worklist and a review both need, so that neither loads the other for it. Where a name is missing
 * here nothing breaks, but a review that is opened by its address loads the worklist as well; a browser test
 * (e2e/scenarios/addresses.spec.ts) sees it.
 */
const sharedParts =
  /criteria[\\/]model[\\/]words\.ts$|src[\\/](ui[\\/](callout|live-region|select-field|status-tag|text-field|undo-toast)\.tsx|app[\\/]use-plan-zone\.ts|features[\\/]worklist[\\/](worklist-digest|worklist-words)\.ts|data[\\/](case-mutations|case-queries|use-minute)\.ts|domain[\\/](clocks[\\/](case-clock|clock-event|due-words|instant-in-zone|read-case-clock|reconsideration|time-left|zone-words)|life[\\/]may-offer)\.ts)$|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](alarm-clock|circle-pause|circle-question-mark|clock|clock-exclamation-point|download|file-text|info|keyboard|plus|rotate-ccw|trash|x)\.mjs$/;

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { host: "127.0.0.1" },
  worker: {
    format: "es",
    rolldownOptions: {
      // One file, because it may load no other; the server knows it by this name (scripts/security-headers.mjs).
      output: { entryFileNames: "assets/pdf.worker-[hash].mjs" },
    },
  },
  build: {
    target: "es2023",
    // The polyfill is an inline script, which the content security policy refuses; every target browser
    // preloads modules natively.
    modulePreload: { polyfill: false },
    // Inlined assets become data: addresses, which the policy allows for images only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A file packs better than the fifty it would be, so what is always loaded together is one: `test` names
          // the module that is asked for, and all that it imports comes with it.
          groups: [
            // What every page needs; it stays in the browser's cache when the app itself changes.
            {
              name: "framework",
              priority: 6,
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?:history|query-core|react-query|react-router|react-store|router-core|store)|use-sync-external-store|idb|zod)[\\/]/,
            },
            {
              name: "first-page",
              test: new RegExp(`src[\\\\/]app[\\\\/]start\\.tsx$|${sharedParts.source}`),
              priority: 5,
            },
            // What opens and closes: for cases, and on the first page only where something was deleted.
            {
              name: "disclosure",
              priority: 5,
              test: /src[\\/]ui[\\/]disclosure\.tsx$|icons[\\/]chevron-right\.mjs$/,
            },
            { name: "worklist", test: /src[\\/]app[\\/]worklist-route\.tsx$/, priority: 4 },
            {
              name: "review",
              test: /src[\\/](app[\\/]case-(frame|step)\.tsx|features[\\/]worklist[\\/]case-digest\.ts)$/,
              priority: 3,
            },
          ],
        },
      },
    },
  },
});
