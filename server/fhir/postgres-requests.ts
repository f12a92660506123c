import {
  type CaseChange,
  type CaseDigests,
  decideCreate,
  decideReceived,
  isDetermined,
  newCaseId,
  presence,
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
import { type PlanAtWork, planAtWork } from "./plan-at-work.ts";
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
  toldDocument,
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

/** What a request is received with. */
interface Work extends WriteContext {
  readonly transaction: Transaction;
  readonly request: ArrivedRequest;
  readonly plan: PlanAtWork;
}

/** Requests that one system brings, in the database. */
export function createPostgresRequests(options: PostgresRequestsOptions): ReceivedRequests {
  const { transact, tenant, systemId, contents, digestsIn, clock, announce } = options;

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
            const plan = await planAtWork(transaction, now);
            return received({ now, by: transaction.by, digestOf, transaction, request, plan });
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
        return await transact("read", async (transaction) =>
          inquired(transaction, inquiry, await planAtWork(transaction, clock())),
        );
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
    async find(caseId) {
      try {
        return await transact("read", async (transaction) => {
          const place = await toldDocument(transaction, caseId);
          const plan = await planAtWork(transaction, clock());
          const value = place === undefined ? null : await readTold(transaction, place, plan);
          return { ok: true, value } as const;
        });
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
  };

  async function received(work: Work): Promise<Done> {
    const { transaction, request, plan } = work;
    const { same, target } = await earlierRequests(transaction, systemId, request);
    const before = same ?? target;
    if (before === null) {
      return request.kind === "cancellation"
        ? undone({ ok: false, problem: "unknown" })
        : created(work);
    }
    const found = await lockedCase(transaction, before.caseId);
    if (!found.ok) return undone(found);
    if (presence(found.stored) !== null) return undone({ ok: false, problem: "removed" });
    if (same === null) return attached(work, found, before);
    if (!same.isOpen) return undone({ ok: false, problem: "restricted" });
    const known = await answerable(transaction, found.stored, plan);
    return undone({ ok: true, became: "nothing-new", case: known });
  }

  async function created(work: Work): Promise<Done> {
    const { transaction, request, plan, now } = work;
    const record = request.recordAt(now, { isStray: request.kind !== "new", plan });
    await stored(work, record.id, true);
    const basis = { found: null, key: null, creation: null };
    return write(transaction, decideCreate(record, work), basis, (written) => ({
      ...{ ok: true, became: "new-case" },
      case: { record: written.record, determinations: [], plan },
    }));
  }

  async function attached(
    work: Work,
    found: CaseToWrite,
    { isOpen }: EarlierRequest,
  ): Promise<Done> {
    const { transaction, request, plan } = work;
    const { record } = found.stored;
    const what: Received["what"] = request.kind === "new" ? "again" : request.kind;
    if (what !== "cancellation" && isDetermined(record.state)) {
      return undone({ ok: false, problem: isOpen ? "decided" : "restricted" });
    }
    const document = await stored(work, record.id, false);
    const { determinations } = await answerable(transaction, found.stored, plan);
    const decision = decideReceived(found.stored, { what, document }, work);
    const basis = { found, key: null, creation: null };
    return write(transaction, decision, basis, (written) => ({
      ...{ ok: true, became: what },
      case: { record: written.record, determinations, plan },
    }));
  }

  /** Notes the request and stores its documents; the name of the bundle among them. */
  async function stored(work: Work, caseId: string, creates: boolean): Promise<string> {
    const { transaction, request, now } = work;
    const documentId = newCaseId();
    await noteRequest(transaction, { request, systemId, caseId, documentId, creates, now });
    const place = { transaction, tenant, caseId, contents };
    const given = [{ ...request.bundle, id: documentId }, ...request.papers];
    const [bundle] = await storeArrived(place, given, now);
    return bundle?.name ?? request.bundle.name;
  }

  async function inquired(transaction: Transaction, inquiry: Inquiry, plan: PlanAtWork) {
    const cases = await inquiredCases(transaction, inquiry, mostFound + 1);
    const found: FoundRequest[] = [];
    for (const place of cases.slice(0, mostFound)) {
      const told = await readTold(transaction, place, plan);
      if (told !== null) found.push(told);
    }
    return { ok: true, value: { found, isCut: cases.length > mostFound } } as const;
  }

  async function readTold(
    transaction: Transaction,
    { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
    plan: PlanAtWork,
  ): Promise<FoundRequest | null> {
    const read = await findCase(transaction, caseId);
    if (!read.ok || presence(read.stored) !== null) return null;
    const bundle = await contents.read({ transaction, tenant, id: documentId });
    return bundle === null
      ? null
      : { ...(await answerable(transaction, read.stored, plan)), bundle };
  }
}

/** The case, until the end of the transaction nobody else's to change. */
async function lockedCase(transaction: Transaction, id: string): Promise<CaseToWrite | Failure> {
  const opening = await transaction.rows("select * from review.find_to_write($1, null)", [id]);
  return caseToWrite(id, { opening });
}

/** What people signed comes along; the database shows none of a case that is restricted and not for this system. */
async function answerable(
  transaction: Transaction,
  { record }: StoredCase,
  plan: PlanAtWork,
): Promise<AnswerableCase> {
  const { items } = await determinationsOf(transaction, record.id);
  return { record, determinations: items, plan };
}
