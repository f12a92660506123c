import {
  type CaseChange,
  type CaseDigests,
  decideCreate,
  decideReceived,
  isDetermined,
  presence,
  type Determination,
  type Failure,
  type Received,
  type StoredCase,
  type WriteContext,
} from "#domain";
import { type CaseToWrite, caseToWrite, determinationsOf, findCase } from "../stores/case-rows.ts";
import { storeErrorOf } from "../stores/database-errors.ts";
import type { DocumentContents } from "../stores/document-contents.ts";
import { type PlanBasis, planBasisIn } from "../stores/plan-basis.ts";
import type { Transact, Transaction } from "../stores/transactions.ts";
import { NothingReceived, recordedOf, undone, write, type Done } from "./arrival-outcome.ts";
import { storeArrived } from "./arrived-documents.ts";
import {
  type AnswerableCase,
  type ArrivedRequest,
  type FoundRequest,
  type Inquiry,
  mostFound,
  type ReceivedRequests,
} from "./received-requests.ts";
import {
  earlierRequests,
  type EarlierRequest,
  inquiredCases,
  lockKeys,
  noteRequest,
} from "./request-rows.ts";

export interface PostgresRequestsOptions {
  readonly transact: Transact;
  readonly tenant: string;
  readonly systemId: string;
  readonly contents: DocumentContents;
  readonly digestsIn: (basis: PlanBasis) => CaseDigests;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  readonly announce: (change: Omit<CaseChange, "source">) => void;
}

/** Requests that one system brings, in the database. */
export function createPostgresRequests(options: PostgresRequestsOptions): ReceivedRequests {
  const { transact, tenant, systemId, contents, digestsIn, clock, announce } = options;
  const placeOf = (transaction: Transaction, caseId: string) => ({
    ...{ transaction, tenant, caseId, contents },
  });

  return {
    async receive(request) {
      // One instant also for a transaction that is tried again.
      const now = clock();
      try {
        const { arrival, change } = await transact(
          "write",
          async (transaction) => {
            await lockKeys(transaction, systemId, request);
            const { digestOf } = digestsIn(await planBasisIn(transaction, now));
            return received(transaction, request, { now, by: transaction.by, digestOf });
          },
          { recorded: recordedOf },
        );
        if (change !== null) announce(change);
        return arrival;
      } catch (error) {
        return error instanceof NothingReceived
          ? error.failure
          : { ok: false, error: storeErrorOf(error) };
      }
    },
    async inquire(inquiry) {
      try {
        return await transact("read", (transaction) => inquired(transaction, inquiry));
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
  };

  async function received(
    transaction: Transaction,
    request: ArrivedRequest,
    context: WriteContext,
  ): Promise<Done> {
    const { same, target } = await earlierRequests(transaction, systemId, request);
    const before = same ?? target;
    if (before === null) {
      return request.kind === "cancellation"
        ? undone({ ok: false, problem: "unknown" })
        : created(transaction, request, context);
    }
    const found = await lockedCase(transaction, before.caseId);
    if (!found.ok) return undone(found);
    if (presence(found.stored) !== null) return undone({ ok: false, problem: "removed" });
    if (same === null) return attached(transaction, request, { found, before }, context);
    if (!same.isOpen) return undone({ ok: false, problem: "restricted" });
    const known = await answerable(transaction, found.stored);
    return undone({ ok: true, became: "nothing-new", case: known });
  }

  async function created(
    transaction: Transaction,
    request: ArrivedRequest,
    context: WriteContext,
  ): Promise<Done> {
    const record = request.recordAt(context.now, { isStray: request.kind !== "new" });
    const decision = decideCreate(record, context);
    const [bundle] = await storeArrived(
      placeOf(transaction, record.id),
      [request.bundle],
      context.now,
    );
    await noteRequest(transaction, {
      request,
      systemId,
      caseId: record.id,
      documentId: bundle?.id ?? "",
      creates: true,
      now: context.now,
    });
    await storeArrived(placeOf(transaction, record.id), request.papers, context.now);
    return write(transaction, decision, {
      became: "new-case",
      basis: { found: null, key: null, creation: null },
      determinations: [],
    });
  }

  async function attached(
    transaction: Transaction,
    request: ArrivedRequest,
    { found, before }: { readonly found: CaseToWrite; readonly before: EarlierRequest },
    context: WriteContext,
  ): Promise<Done> {
    const { record } = found.stored;
    const what: Received["what"] = request.kind === "new" ? "again" : request.kind;
    if (what !== "cancellation" && isDetermined(record.state)) {
      return undone({ ok: false, problem: before.isOpen ? "decided" : "restricted" });
    }
    const [bundle] = await storeArrived(
      placeOf(transaction, record.id),
      [request.bundle],
      context.now,
    );
    await storeArrived(placeOf(transaction, record.id), request.papers, context.now);
    await noteRequest(transaction, {
      request,
      systemId,
      caseId: record.id,
      documentId: bundle?.id ?? "",
      creates: false,
      now: context.now,
    });
    const decision = decideReceived(
      found.stored,
      { what, document: bundle?.name ?? request.bundle.name },
      context,
    );
    return write(transaction, decision, {
      became: what,
      basis: { found, key: null, creation: null },
      determinations: await signedLines(transaction, record.id),
    });
  }

  async function inquired(transaction: Transaction, inquiry: Inquiry) {
    const cases = await inquiredCases(transaction, inquiry, mostFound + 1);
    const found: FoundRequest[] = [];
    for (const { caseId, documentId } of cases.slice(0, mostFound)) {
      const read = await findCase(transaction, caseId);
      if (!read.ok || presence(read.stored) !== null) continue;
      const bundle = await contents.read({ transaction, tenant, id: documentId });
      if (bundle === null) continue;
      found.push({ ...(await answerable(transaction, read.stored)), bundle });
    }
    return { ok: true, value: { found, isCut: cases.length > mostFound } } as const;
  }
}

/** The case, until the end of the transaction nobody else's to change. */
async function lockedCase(transaction: Transaction, id: string): Promise<CaseToWrite | Failure> {
  const opening = await transaction.rows("select * from review.find_to_write($1, null)", [id]);
  return caseToWrite(id, { opening });
}

async function answerable(
  transaction: Transaction,
  { record }: StoredCase,
): Promise<AnswerableCase> {
  return { record, determinations: await signedLines(transaction, record.id) };
}

/** What people signed. The database shows none of a case that is restricted and not for this system. */
async function signedLines(
  transaction: Transaction,
  caseId: string,
): Promise<readonly Determination[]> {
  return (await determinationsOf(transaction, caseId)).items;
}
