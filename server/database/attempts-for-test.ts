import { type Attempt, writingIn } from "./attempt-cases-for-test.ts";
import { allowedAttempts } from "./attempts-allowed-for-test.ts";
import { attemptsOnDecisions } from "./attempts-on-decisions-for-test.ts";
import { attemptsOnDraftKeys } from "./attempts-on-draft-keys-for-test.ts";
import { attemptsOnHistory } from "./attempts-on-history-for-test.ts";
import { attemptsOnIdentity } from "./attempts-on-identity-for-test.ts";
import { attemptsOnParts } from "./attempts-on-parts-for-test.ts";
import { attemptsOnPolicy } from "./attempts-on-policy-for-test.ts";
import { attemptsOnPool } from "./attempts-on-pool-for-test.ts";
import { attemptsOnReceived } from "./attempts-on-received-for-test.ts";
import { attemptsOnRestrictions } from "./attempts-on-restrictions-for-test.ts";
import { attemptsOnSignatures } from "./attempts-on-signatures-for-test.ts";
import { attemptsOnSubscriptions } from "./attempts-on-subscriptions-for-test.ts";
import { attemptsOnSystems } from "./attempts-on-systems-for-test.ts";

/** All that is tried by plain SQL, on the cases of `casesOfAttempts`. */
export function attemptsIn(tenant: string): readonly Attempt[] {
  const writing = writingIn(tenant);
  return [
    allowedAttempts,
    attemptsOnDecisions,
    attemptsOnParts,
    attemptsOnSignatures,
    attemptsOnHistory,
    attemptsOnIdentity,
    attemptsOnPolicy,
    attemptsOnPool,
    attemptsOnReceived,
    attemptsOnRestrictions,
    attemptsOnSystems,
    attemptsOnSubscriptions,
    attemptsOnDraftKeys,
  ].flatMap((attemptsOf) => attemptsOf(writing));
}
