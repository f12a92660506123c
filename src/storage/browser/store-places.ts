/** Where one workspace of this browser lies. Two places share nothing. */
export interface StorePlace {
  /** Databases of IndexedDB; keys of localStorage about them begin with their names. */
  readonly cases: string;
  readonly documents: string;
  /** Key of localStorage: who worked there last. */
  readonly currentPerson: string;
  /** Of the databases, where it is not the one that their layout has. */
  readonly version?: number;
}

/** Where every release before the vault kept its cases, unencrypted. */
export const unsealedPlace: StorePlace = {
  cases: "reviewer-workstation",
  documents: "reviewer-workstation-documents",
  currentPerson: "reviewer-workstation.current-person",
};

/**
 * The same, closed to every earlier release: none of them opens a database of so high a version, nor writes to it while
 * it is copied.
 */
export const takenOverPlace = { ...unsealedPlace, version: 1000 } as const satisfies StorePlace;

/** Encrypted cases. Who worked last is known as before: an id is no name. */
export const sealedPlace: StorePlace = {
  cases: "reviewer-workstation-sealed",
  documents: "reviewer-workstation-sealed-documents",
  currentPerson: unsealedPlace.currentPerson,
};

/** The sample cases of whoever tries the workstation out. */
export const trialPlace: StorePlace = {
  cases: "reviewer-workstation-trial",
  documents: "reviewer-workstation-trial-documents",
  currentPerson: "reviewer-workstation-trial.current-person",
};
