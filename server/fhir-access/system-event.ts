import type { AssertionProblem } from "./verify-assertion.ts";

/** What the audit records of what a system does. Ids and names of scopes only, and no token. */
export type SystemEvent =
  | {
      readonly kind: "subscription-created" | "subscription-ended";
      readonly tenant: string;
      readonly systemId: string;
      readonly subscriptionId: string;
      readonly requestId: string;
    }
  | {
      readonly kind: "subscription-refused";
      readonly tenant: string;
      readonly systemId: string;
      readonly requestId: string;
    }
  | {
      readonly kind: "answer-read";
      readonly tenant: string;
      readonly systemId: string;
      readonly caseId: string;
      readonly requestId: string;
    }
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
