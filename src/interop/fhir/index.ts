export * from "./questionnaire/index.ts";
export * from "./respond/index.ts";
