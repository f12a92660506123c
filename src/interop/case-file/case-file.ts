import { type CaseRecord, type DataSource, dataSourceOf } from "#domain";
import { parseCase, readAnswers, findSet, type CaseIssue } from "#criteria";

/** A case as the case-file format of the criteria module has it: answers and citations, no member. */
export interface ExportedCaseFile {
  readonly fileName: string;
  readonly text: string;
  /** What could not be put into the file and was left out, by path. */
  readonly leftOut: readonly CaseIssue[];
}

/** What a case verified against when it was exported. */
export interface FileVerification {
  /** The first digits of the newest link of the chain, as pages print them: "4F2A-9C01-77BE". */
  readonly code: string;
  /** How many saves the case had. */
  readonly revisions: number;
}

/**
 * Writes a case as a case file. Only answers that can be read go into it: an entry that is half
 * typed, or a citation with an impossible page, is left out and named.
 *
 * @param verification put into the file as a note; readers evaluate nothing by it
 */
export function exportCaseFile(
  record: CaseRecord,
  verification?: FileVerification,
):
  | { readonly ok: true; readonly file: ExportedCaseFile }
  | { readonly ok: false; readonly message: string } {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return { ok: false, message: `criteriaSet ${found.message}` };
  const { facts, problems } = readAnswers(found.set, record.answers);
  const { kept, leftOut } = readableCitations(record);
  const content = {
    id: record.id,
    criteriaSet: record.criteriaSet,
    parameters: record.parameters,
    facts,
    ...(Object.keys(kept).length === 0 ? {} : { citations: kept }),
    ...(verification === undefined ? {} : { verification }),
  };
  const check = parseCase(content);
  if (!check.ok) {
    const [first] = check.issues;
    return {
      ok: false,
      message: `${first?.path ?? "the case"} ${first?.message ?? "can’t be read"}`,
    };
  }
  return {
    ok: true,
    file: {
      fileName: `case-${record.id.slice(0, 8)}.json`,
      text: `${JSON.stringify(content, null, 1)}\n`,
      leftOut: [...problems.map(({ path, message }) => ({ path, message })), ...leftOut],
    },
  };
}

type FileCitation = DataSource & {
  readonly document: string;
  readonly page?: number;
  readonly date?: string;
  readonly quote?: string;
};

/** Pages are kept as typed in a record; a case file takes whole numbers only. */
function readableCitations(record: CaseRecord): {
  readonly kept: Readonly<Record<string, FileCitation>>;
  readonly leftOut: readonly CaseIssue[];
} {
  const kept: Record<string, FileCitation> = {};
  const leftOut: CaseIssue[] = [];
  for (const [path, { document, page, date, quote, ...source }] of Object.entries(
    record.citations,
  )) {
    const number = typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : page;
    const citation = {
      document,
      ...(typeof number === "number" ? { page: number } : {}),
      ...(date === undefined ? {} : { date }),
      ...(quote === undefined ? {} : { quote }),
      ...dataSourceOf(source),
    };
    const check = parseCase({
      id: record.id,
      criteriaSet: record.criteriaSet,
      facts: {},
      citations: { [path]: citation },
    });
    if (check.ok) kept[path] = citation;
    else leftOut.push(...check.issues);
    if (typeof number === "string" && number !== "") {
      leftOut.push({
        path: `citations.${path}.page`,
        message: "must be a whole number, 1 or more",
      });
    }
  }
  return { kept, leftOut };
}
