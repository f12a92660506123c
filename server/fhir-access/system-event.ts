import type { AssertionProblem } from "./verify-assertion.ts";

/** What the audit records of a system's access. Ids and names of scopes only, and no token. */
export type SystemEvent =
  | {
      readonly kind: "token-issued";
      readonly tenant: string;
      readonly systemId: string;
      readonly scopes: readonly string[];
      readonly requestId: string;
    }
  | {
      readonly kind: "token-refused";
      readonly tenant: string;
      readonly systemId: string;
      readonly why: AssertionProblem | "replayed" | "revoked" | "invalid-scope";
      readonly requestId: string;
    };
