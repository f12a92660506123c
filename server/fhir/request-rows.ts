import { newCaseId } from "#domain";
import type { Transaction } from "../stores/transactions.ts";
import type { ArrivedRequest, Inquiry } from "./received-requests.ts";

type Rows = Pick<Transaction, "rows">;

/** A request of this system that came before. */
export interface EarlierRequest {
  readonly caseId: string;
  /** What became of its case may be told to the system. */
  readonly isOpen: boolean;
}

/**
 * Until the end of the transaction nobody else receives a request of this system with one of these numbers: of two that
 * come at once the second one waits, and finds what the first one made.
 */
export async function lockKeys(
  { rows }: Rows,
  systemId: string,
  { claimKeys, relatedKeys, bundleKey }: ArrivedRequest,
): Promise<void> {
  const keys = new Set([...claimKeys, ...relatedKeys, ...(bundleKey === null ? [] : [bundleKey])]);
  // Always in one order, so that two never wait for each other.
  for (const key of [...keys].toSorted()) {
    await rows(
      "select pg_advisory_xact_lock(hashtextextended(review.my_tenant() || ' received ' || $1 || ' ' || $2, 0))",
      [systemId, key],
    );
  }
}

/**
 * `same`: the request itself, sent before. `target`: the one whose case this request belongs to: of a new request, one
 * of the same number, member and service; of a change or cancellation, the one that it follows. Newest first.
 */
export async function earlierRequests(
  { rows }: Rows,
  systemId: string,
  request: ArrivedRequest,
): Promise<{ readonly same: EarlierRequest | null; readonly target: EarlierRequest | null }> {
  const columns = `r.case_id as "caseId", review.system_reads(r.case_id) as "isOpen"`;
  const ofSystem = `from review.received_requests r
    where r.tenant = (select review.my_tenant()) and r.system_id = $1`;
  const [same] = await rows<{ readonly caseId: string; readonly isOpen: boolean }>(
    `select ${columns} ${ofSystem} and r.kind = $2 and r.content_sha256 = $3 limit 1`,
    [systemId, request.kind, request.contentHash],
  );
  if (same !== undefined) return { same, target: null };
  const { claimKeys, relatedKeys, memberKeys, serviceCodes, bundleKey } = request;
  const isNew = request.kind === "new";
  const [target] = await rows<{ readonly caseId: string; readonly isOpen: boolean }>(
    `select ${columns} ${ofSystem} and r.member_keys && $2 and (r.claim_keys && $3 or r.bundle_key = $4)
       and ($5::text[] is null or r.service_codes && $5 or r.service_codes = $5)
     order by r.claim_keys && $6 desc, r.received_at desc, r.id limit 1`,
    [
      systemId,
      memberKeys,
      isNew ? claimKeys : [...relatedKeys, ...claimKeys],
      // A bundle of another request may have the number of an earlier one; what a change follows is said by the claim.
      isNew ? bundleKey : null,
      isNew ? serviceCodes : null,
      isNew ? claimKeys : relatedKeys,
    ],
  );
  return { same: null, target: target ?? null };
}

/** Notes, before the case itself is written, what came and what it became. */
export async function noteRequest(
  { rows }: Rows,
  {
    request,
    systemId,
    caseId,
    documentId,
    creates,
    now,
  }: {
    readonly request: ArrivedRequest;
    readonly systemId: string;
    readonly caseId: string;
    readonly documentId: string;
    readonly creates: boolean;
    readonly now: string;
  },
): Promise<void> {
  await rows(
    `insert into review.received_requests (tenant, id, system_id, kind, creates, case_id, document_id, claim_keys,
       bundle_key, service_codes, content_sha256, member_keys, provider_keys, received_at)
     values (review.my_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      newCaseId(),
      systemId,
      request.kind,
      creates,
      caseId,
      documentId,
      alsoBare(request.claimKeys),
      request.bundleKey,
      request.serviceCodes,
      request.contentHash,
      alsoBare(request.memberKeys),
      alsoBare(request.providerKeys),
      now,
    ],
  );
}

/**
 * Cases that an inquiry is about and that may be told, newest first, each with the document of the last request for it
 * that was no cancellation.
 */
export async function inquiredCases(
  { rows }: Rows,
  { claimKeys, memberKeys, providerKeys }: Inquiry,
  most: number,
): Promise<readonly { readonly caseId: string; readonly documentId: string }[]> {
  return rows<{ readonly caseId: string; readonly documentId: string }>(
    `select c.case_id as "caseId", l.document_id as "documentId" from (
       select r.case_id, max(r.received_at) as at from review.received_requests r
       where r.tenant = (select review.my_tenant()) and r.member_keys && $1 and r.provider_keys && $2
         and (cardinality($3::text[]) = 0 or r.claim_keys && $3) and review.system_reads(r.case_id)
       group by r.case_id) c
     cross join lateral (select r.document_id from review.received_requests r
       where r.tenant = (select review.my_tenant()) and r.case_id = c.case_id and r.kind <> 'cancellation'
       order by r.received_at desc, r.id limit 1) l
     order by c.at desc, c.case_id limit $4`,
    [memberKeys, providerKeys, claimKeys, most],
  );
}

/** The document of the last request for a case that is no cancellation, where the case may be told. */
export async function toldDocument(
  { rows }: Rows,
  caseId: string,
): Promise<{ readonly caseId: string; readonly documentId: string } | undefined> {
  const [found] = await rows<{ readonly caseId: string; readonly documentId: string }>(
    `select r.case_id as "caseId", r.document_id as "documentId" from review.received_requests r
      where r.tenant = (select review.my_tenant()) and r.case_id = $1 and r.kind <> 'cancellation'
        and review.system_reads(r.case_id)
      order by r.received_at desc, r.id limit 1`,
    [caseId],
  );
  return found;
}

/** An identifier is also found by its value alone, by who asks without naming its system. */
function alsoBare(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => [key, key.slice(key.indexOf("|"))]))];
}
