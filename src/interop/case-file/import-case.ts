import {
  dataSourceOf,
  newCaseRecord,
  toJsonObject,
  type CaseOrigin,
  type CaseRecord,
} from "#domain";
import {
  type Case,
  decodeText,
  firstIssues,
  type IssueList,
  parseCase,
  readJson,
  referenceOf,
} from "#criteria";

/** Far above any case file, far below what would hang the page. */
const largestFile = 1_000_000;

export type ImportedCase =
  | { readonly ok: true; readonly record: CaseRecord }
  | ({ readonly ok: false; readonly fileName: string } & IssueList);

/** Reads a case file strictly: a record to create, or the issues with their paths. Stores nothing. */
export async function readCaseFile(file: File, now: string): Promise<ImportedCase> {
  const refuse = (issues: IssueList): ImportedCase => ({
    ok: false,
    fileName: file.name,
    issues: issues.issues,
    more: issues.more,
  });
  const refuseFile = (message: string) => refuse({ issues: [{ path: "", message }], more: 0 });
  // By its size alone, so that nothing of a heavy file is ever read.
  if (file.size > largestFile)
    return refuseFile("is larger than 1 MB; a case file is a few kilobytes");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuseFile("couldn’t be read by the browser");
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const place = `byte ${(decoded.byte + 1).toLocaleString("en-US")}`;
    return refuseFile(`is not text in UTF-8, UTF-16 or Windows-1252 (${place}). Save it as UTF-8`);
  }
  const read = readJson(decoded.text, { longest: largestFile });
  if (!read.ok) {
    if (read.reason !== "not-json") return refuse(read);
    const what = read.issues[0]?.message ?? "is not JSON";
    return refuseFile(`${what}; a case file is one JSON object with id, criteriaSet and facts`);
  }
  const parsed = parseCase(read.value);
  if (!parsed.ok) return refuse(parsed);
  const readingNotes = parsed.case.notes.map(({ message }) => message);
  const isAssumed = decoded.encoding === "windows-1252";
  return recordFromCase(parsed.case, {
    now,
    origin: {
      kind: "imported",
      fileName: file.name,
      ...(isAssumed ? { assumedEncoding: "windows-1252" } : {}),
      ...(readingNotes.length === 0 ? {} : { readingNotes }),
    },
    reference: parsed.case.id,
    fileName: file.name,
  });
}

export interface RecordStart {
  readonly now: string;
  readonly origin: CaseOrigin;
  readonly reference: string;
  readonly fileName: string;
  /** Random unless given. */
  readonly id?: string;
  readonly member?: CaseRecord["member"];
  readonly requestingProvider?: string;
  readonly facility?: string;
}

/** A checked case as a new record. It keeps the parameter values it is evaluated with. */
export function recordFromCase(checked: Case, start: RecordStart): ImportedCase {
  const answers = toJsonObject(checked.facts);
  if (!answers.ok) return { ok: false, fileName: start.fileName, ...firstIssues(answers.issues) };
  return {
    ok: true,
    record: newCaseRecord({
      now: start.now,
      origin: start.origin,
      criteriaSet: referenceOf(checked.set),
      step: checked.set.steps[0]?.id ?? "check",
      parameters: { ...checked.parameters },
      answers: answers.value,
      citations: Object.fromEntries(
        Object.entries(checked.citations).map(
          ([path, { document, page, date, quote, ...source }]) => [
            path,
            {
              document,
              ...(page === undefined ? {} : { page }),
              ...(date === undefined ? {} : { date }),
              ...(quote === undefined ? {} : { quote }),
              ...dataSourceOf(source),
            },
          ],
        ),
      ),
      request: {
        reference: start.reference,
        requestingProvider: start.requestingProvider ?? "",
        facility: start.facility ?? "",
      },
      ...(start.id === undefined ? {} : { id: start.id }),
      ...(start.member === undefined ? {} : { member: start.member }),
    }),
  };
}
