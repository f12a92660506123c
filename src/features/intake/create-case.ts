import { useCaseStore, useCreateCase, useDocumentStore, useReadValuesInForce } from "#data";
import type { CaseRecord, VersionedOutcome } from "#domain";
import type { CriteriaSet } from "#criteria";
import type { Arrival } from "./arrival.ts";
import { originOf } from "./received/origin-of.ts";
import type { ArrivedRequest } from "./received/use-request-data.ts";
import { citationsOf, type Confirmed, withConfirmations } from "./confirm-sources.ts";
import { newCaseFrom } from "./new-case-record.ts";
import type { NewCaseEntries } from "./new-case.ts";
import { refusalInWords } from "./refusal-in-words.ts";
import { type NotStored, storeDocuments } from "./store-documents.ts";

export type CreatedCase =
  | {
      readonly ok: true;
      readonly caseId: string;
      readonly notStored: readonly NotStored[];
      /** Whether the history says who confirmed what was taken from the fax. */
      readonly isConfirmed: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** Creates the case, notes what of the fax was confirmed by it, and stores the files with it. */
export function useCaseCreation({ caseId, documents, person }: Arrival): {
  readonly isPending: boolean;
  readonly create: (
    entries: NewCaseEntries,
    set: CriteriaSet,
    confirmed: readonly Confirmed[],
    key: string,
    /** The request that came as data, where it did. */
    received?: ArrivedRequest,
  ) => Promise<CreatedCase>;
} {
  const creation = useCreateCase();
  const cases = useCaseStore();
  const arrived = useDocumentStore();
  const readValuesInForce = useReadValuesInForce();

  /** Notes who confirmed what; the sources themselves went in with the case. False where it was not stored. */
  async function confirm(
    outcome: VersionedOutcome<CaseRecord>,
    confirmed: readonly Confirmed[],
  ): Promise<boolean> {
    if (!outcome.ok) return false;
    const at = new Date().toISOString();
    const record = withConfirmations(outcome.value, confirmed, person, at);
    if (record === outcome.value) return true;
    return (await cases.put(record.id, record, { ifMatch: outcome.version })).ok;
  }

  return {
    isPending: creation.isPending,
    async create(entries, set, confirmed, key, received) {
      const now = new Date();
      const inForce = await readValuesInForce(set, now.getTime());
      if (inForce === null) {
        const message = "The plan’s values of these criteria can’t be read right now. Try again.";
        return { ok: false, message };
      }
      const citations = citationsOf(confirmed);
      const origin = received === undefined ? undefined : await originOf(received, now, set);
      const record = newCaseFrom(entries, set, now.toISOString(), {
        ...{ inForce, citations },
        ...(origin === undefined ? {} : { origin }),
      });
      const outcome = await creation.mutateAsync({ record, key });
      if (!outcome.ok) return { ok: false, message: refusalInWords(outcome.error) };
      const isConfirmed = await confirm(outcome, confirmed);
      const { id } = outcome.value;
      const notStored = await storeDocuments(arrived, documents, { from: caseId, to: id });
      return { ok: true, caseId: id, notStored, isConfirmed };
    },
  };
}
