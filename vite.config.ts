import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { host: "127.0.0.1" },
  worker: {
    format: "es",
    rolldownOptions: {
      // One file, because it may load no other; the server gives this name its own policy, without which faxes are
      // not decoded (scripts/security-headers.mjs).
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
    // What draws and reads PDFs is large and loads only when used.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Chunks follow the routes: what many of them share is one file, which packs and loads better than fifty.
          groups: [
            {
              name: "shared",
              test: /[\\/](src|criteria|lucide-react)[\\/]/,
              minShareCount: 4,
              priority: 1,
            },
            // Stays in the browser's cache when the app itself changes.
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](history|query-core|react-query|react-router|react-store|router-core|store)|use-sync-external-store)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
