import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { host: "127.0.0.1" },
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
          // What every page needs, in one file: it packs better than in ten, and stays in the browser's
          // cache when the app itself changes.
          groups: [
            {
              name: "framework",
              priority: 2,
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|use-sync-external-store|idb|zod)[\\/]/,
            },
            // What the first page is made of, itself and all that it imports: one file packs better than fifty.
            { name: "first-page", test: /src[\\/]app[\\/]start\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
