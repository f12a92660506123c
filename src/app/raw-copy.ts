import { downloadText } from "../features/worklist/index.ts";

/**
 * Hands a stored case to the browser as a download, exactly as it is stored, readable or not. Reads
 * beside the store port, because the port gives out cases only, and a damaged one is none. Goes once
 * the browser store offers the stored row itself. Resolves with false when there is nothing to read.
 */
export async function downloadRawCopy(caseId: string): Promise<boolean> {
  const row = await storedRow(caseId).catch(() => undefined);
  if (row === undefined) return false;
  downloadText(`case-${caseId.slice(0, 8)}-as-stored.json`, JSON.stringify(row, null, 1));
  return true;
}

function storedRow(caseId: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("reviewer-workstation");
    opening.addEventListener("error", () => reject(namedError(opening.error)));
    // Nothing to upgrade to: without a version the database opens as it is, or empty if there is none.
    opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
    opening.addEventListener("success", () => {
      const database = opening.result;
      const reading = database.transaction("cases").objectStore("cases").get(caseId);
      reading.addEventListener("success", () => {
        database.close();
        resolve(reading.result);
      });
      reading.addEventListener("error", () => {
        database.close();
        reject(namedError(reading.error));
      });
    });
  });
}

function namedError(cause: DOMException | null): Error {
  return new Error("The stored case could not be read", { cause });
}
