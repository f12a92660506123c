export { type BusinessError, errorResponseBundle } from "./error-response.ts";
export type { LetterFiles } from "./issued-letters.ts";
export { type ReadAnswer, type ReadAnswerResult, readResponse } from "./read-response.ts";
export type { KnownNpis } from "./reviewer.ts";
export { responseBundle, type ResponseInput, type ResponseResult } from "./response-bundle.ts";
