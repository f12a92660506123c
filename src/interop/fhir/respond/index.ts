export type { KnownNpis } from "./reviewer.ts";
export { responseBundle, type ResponseInput, type ResponseResult } from "./response-bundle.ts";
