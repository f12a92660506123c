import { interopRooms } from "./interop-rooms.mjs";

/**
 * The rooms of the house and who may enter which. First match names a file's room, so inner folders stand
 * before the folders that hold them.
 *
 * - `folder`: where the room is; `*` stands for one folder name and makes each such folder a room of its own
 * - `rooms`: the rooms it may import, by their entry (index.ts) alone
 * - `testRooms`: the rooms that its tests may import besides
 * - `inside`: rooms whose inner files it may import as well, being a part of the same whole
 * - `testInside`: the same for its tests alone
 * - `packages`: the npm packages it may import; absent = any
 * - `testPackages`: what its tests may import besides
 * - `scripts`: the files of the scripts folder it may import, where both sides must say the same
 * - `isTest`: whether all of its files count as tests
 * - `node`: whether it may import Node.js's own modules
 */
export const rooms = [
  // A second implementation of the rules is worth something only if it shares nothing with the first.
  ...["criteria/sets/*", "criteria/fixtures/*"].map((sets) => ({
    name: "second-implementation",
    folder: `${sets}/second-implementation`,
    rooms: [],
    packages: [],
    node: false,
  })),
  {
    name: "criteria-proof",
    folder: "criteria/proof",
    rooms: ["second-implementation"],
    inside: ["criteria", "second-implementation"],
    // The outside engines that must agree with ours stay out of everything else.
    packages: ["zod", "fast-check", "vitest", "@cqframework/cql", "cql-execution"],
    node: true,
  },
  {
    name: "criteria-cli",
    folder: "criteria/cli",
    rooms: [],
    inside: ["criteria"],
    packages: ["zod"],
    node: true,
  },
  {
    name: "criteria-bench",
    folder: "criteria/bench",
    rooms: [],
    inside: ["criteria", "criteria-proof", "second-implementation"],
    node: true,
  },
  {
    name: "criteria",
    folder: "criteria",
    rooms: [],
    // A set's own tests, and those of the rule language, hold the rules against a second implementation.
    testInside: ["second-implementation"],
    // jsonc-parser sees what JSON.parse loses without a word (docs/adr/0017-json-from-outside.md).
    packages: ["zod", "jsonc-parser"],
    node: false,
  },
  {
    // Runs the matcher over a folder of notes and scores it.
    name: "records-bench",
    folder: "records/bench",
    rooms: ["criteria"],
    // Faxes are read by the product's own engine, page by page and without a worker.
    inside: ["records", "interop"],
    packages: ["zod", "@playwright/test"],
    scripts: ["scripts/find-chromium.mjs"],
    node: true,
  },
  {
    // Reads records by what the sets say of their words: no page, no clock, no case (records/tsconfig.json).
    name: "records",
    folder: "records",
    rooms: ["criteria"],
    packages: [],
    node: false,
  },
  {
    name: "app",
    folder: "src/app",
    rooms: ["feature", "storage", "interop", "data", "domain", "ui", "records", "criteria"],
    node: false,
  },
  {
    // What scenarios mean is one room; pages, browser tests and the command read it from there.
    name: "scenarios",
    folder: "src/scenarios",
    rooms: ["criteria"],
    packages: ["yaml"],
    node: false,
  },
  {
    // The features that show scenarios or write them, and no other, know what a scenario is.
    name: "feature",
    folder: "src/features/scenarios",
    rooms: ["interop", "data", "domain", "ui", "criteria", "scenarios"],
    node: false,
  },
  {
    name: "feature",
    folder: "src/features/*",
    rooms: ["interop", "data", "domain", "ui", "records", "criteria"],
    node: false,
  },
  {
    name: "storage",
    folder: "src/storage",
    rooms: ["domain", "criteria"],
    // What autosave and clock events write is tried on a real store.
    testRooms: ["data"],
    // The way to the server is tried on a real one.
    testInside: ["server"],
    packages: ["idb", "zod"],
    node: false,
  },
  ...interopRooms,
  {
    // React's way to the domain: providers, queries, mutations, autosave.
    name: "data",
    folder: "src/data",
    rooms: ["domain", "ui", "records", "criteria"],
    packages: ["react", "@tanstack/react-query"],
    node: false,
  },
  {
    // A case without a browser: no React, no DOM, no clock (src/domain/tsconfig.json holds the other half).
    name: "domain",
    folder: "src/domain",
    rooms: ["records", "criteria"],
    packages: [
      "zod",
      "date-fns",
      "@date-fns/tz",
      // SHA-256 at once: a save on leaving the page cannot wait for the browser's own.
      "@noble/hashes",
      // How hard a notice is to read.
      "flesch-kincaid",
      "syllable",
    ],
    node: false,
  },
  {
    name: "ui",
    folder: "src/ui",
    rooms: [],
    packages: ["react", "react-dom", "lucide-react"],
    node: false,
  },
  {
    // What runs a server for a demonstration, a drill or a measurement; no built server contains it.
    name: "server-operations",
    folder: "server/operations",
    rooms: ["domain", "interop", "criteria"],
    inside: ["server"],
    scripts: ["scripts/build.mjs", "scripts/bundle-server.mjs", "scripts/project-root.mjs"],
    node: true,
  },
  {
    // The team server. What it shares with the app is the domain; neither imports the other.
    name: "server",
    folder: "server",
    // interop: a request that arrives as FHIR is mapped by what maps one in the browser.
    rooms: ["domain", "interop", "criteria"],
    // What other adapters answer is compared with what its stores answer.
    testRooms: ["storage"],
    // The built app goes out with the same headers and types, whoever gives it out.
    scripts: ["scripts/security-headers.mjs", "scripts/static-server.mjs"],
    node: true,
  },
  {
    // Runs beside the pages and knows nothing of them (src/service-worker/tsconfig.json has no DOM).
    name: "service-worker",
    folder: "src/service-worker",
    rooms: [],
    packages: ["workbox-core", "workbox-precaching", "workbox-routing"],
    node: false,
  },
  // A benchmark looks at the whole house from outside; nothing of the house imports it.
  {
    name: "bench",
    folder: "e2e/bench",
    // A feature by its index alone: what a stored case looks like on the worklist is the feature's to say.
    rooms: ["criteria", "domain", "storage", "interop", "feature"],
    // e2e: the hands that drive the pages, so that a figure and its test press the same keys. storage: 100,000
    // cases are written in bulk, by what writes one.
    inside: [
      "criteria",
      "criteria-bench",
      "criteria-proof",
      "second-implementation",
      "e2e",
      "sealed-store",
      "storage",
    ],
    node: true,
  },
  {
    // Attacks on the house from outside, with or without a browser.
    name: "torture",
    folder: "e2e/torture",
    // data: autosave is what a window saves by.
    rooms: ["criteria", "domain", "data", "storage", "interop", "feature"],
    inside: ["e2e", "sealed-store"],
    // It changes stored rows by what the tests of the storage change them by.
    isTest: true,
    node: true,
  },
  {
    // What a browser of the tests begins with, and how they reach rows that are encrypted: by what encrypts them.
    name: "sealed-store",
    folder: "e2e/sealed-store",
    rooms: ["criteria", "domain", "storage"],
    inside: ["storage", "app"],
    node: true,
  },
  {
    name: "e2e",
    folder: "e2e",
    rooms: ["criteria", "scenarios"],
    inside: ["sealed-store"],
    node: true,
  },
];

/** What a test may import beyond its room's own list. */
export const testPackages = ["vitest", "fast-check", "fake-indexeddb", "csv-parse"];
