import type { Access } from "./server/access.ts";
import type { PlanZone } from "./plan-zone.ts";
import type { People } from "./people/people.ts";
import type { Release } from "./release/release.ts";
import type { StoreOpening } from "./store-opening.ts";
import type { VaultOpening } from "./vault/vault-opening.ts";
import type { WorkstationLock } from "./vault/workstation-lock.ts";

/** What every route can reach: made once in start, never replaced. */
export interface AppContext {
  readonly people: People;
  readonly opening: StoreOpening;
  readonly planZone: PlanZone;
  readonly release: Release;
  /** The sign-in of a team's server; null where the app keeps everything in this browser. */
  readonly access: Access | null;
  /** What encrypts the cases of this browser; null on a team's server and in the trial. */
  readonly vault: { readonly opening: VaultOpening; readonly lock: WorkstationLock } | null;
}
