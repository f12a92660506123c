import { addedDocument, type CaseDocument, newCaseId } from "#domain";
import type { DocumentContents } from "../stores/document-contents.ts";
import { documentsOf, insertDocument, lockNames } from "../stores/document-rows.ts";
import type { Transaction } from "../stores/transactions.ts";
import type { ArrivedDocument } from "./received-requests.ts";

/** Stores documents of a case within the transaction that it is written in, with names that no other one of it has. */
export async function storeArrived(
  {
    transaction,
    tenant,
    caseId,
    contents,
  }: {
    readonly transaction: Transaction;
    readonly tenant: string;
    readonly caseId: string;
    readonly contents: DocumentContents;
  },
  given: readonly ArrivedDocument[],
  now: string,
): Promise<readonly CaseDocument[]> {
  if (given.length === 0) return [];
  await lockNames(transaction, caseId);
  const others = [...(await documentsOf(transaction, caseId)).items];
  const added: CaseDocument[] = [];
  for (const { bytes, id = newCaseId(), ...about } of given) {
    const content = new Blob([bytes], { type: about.mediaType });
    const document = addedDocument({ ...about, caseId, content }, others, { id, now });
    // One after the other: each takes a name, and its content is messages of a megabyte.
    await insertDocument({ transaction, tenant, id }, document, contents, bytes);
    others.push(document);
    added.push(document);
  }
  return added;
}
