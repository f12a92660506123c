export * from "./pages/index.ts";
export * from "./questionnaire/index.ts";
export * from "./read/index.ts";
export * from "./request-worker/index.ts";
export * from "./respond/index.ts";
