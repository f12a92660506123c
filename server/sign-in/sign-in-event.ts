import type { SessionEnding, SignInProblem } from "#domain";

interface Whose {
  readonly tenant: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly role: string;
}

/** How somebody proved who he or she is. */
export interface Proof {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `amr` of the provider, such as `pwd`, `otp`, `hwk`. */
  readonly methods: readonly string[];
  /** `acr` of the provider; null where it says none. */
  readonly assurance: string | null;
}

/** What the audit records of the sign-in. Ids only, and no token. */
export type SignInEvent =
  | ({ readonly kind: "signed-in" | "confirmed"; readonly proof: Proof } & Whose)
  /** `subjectId`: whose sessions an administrator ended. */
  | ({ readonly kind: "ended"; readonly why: SessionEnding; readonly subjectId?: string } & Whose)
  /** The key for what waits on a device to be saved (`draft-keys.ts`). */
  | ({ readonly kind: "draft-key-made" | "draft-key-destroyed" } & Whose)
  | {
      readonly kind: "refused";
      readonly tenant: string;
      readonly personId: string | null;
      readonly why: SignInProblem;
    };
