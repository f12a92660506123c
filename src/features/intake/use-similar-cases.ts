import { useQuery } from "@tanstack/react-query";
import { type Control, useWatch } from "react-hook-form";
import { useCaseDocuments, useCaseStore } from "#data";
import {
  type ArrivingRequest,
  type CaseDocument,
  type CaseStore,
  type CaseSummary,
  type DocumentStore,
  type SimilarCase,
  similarCases,
} from "#domain";
import type { NewCaseEntries } from "./new-case.ts";
import { receivedAtOf } from "./request-answers.ts";

/** A case that a file is attached to already. */
export type SameFile = {
  readonly fileName: string;
  /** Its row; absent where the case is on no list, such as a deleted one. */
  readonly summary: CaseSummary | undefined;
  readonly caseId: string;
};

const mostLooked = 50;

/** Cases that may be the same request as what is entered, or hold the same file. Only pointed out, never in the way. */
export function useSimilarCases(
  control: Control<NewCaseEntries>,
  { caseId, documents }: { readonly caseId: string; readonly documents: DocumentStore },
): { readonly similar: readonly SimilarCase[]; readonly sameFiles: readonly SameFile[] } {
  const cases = useCaseStore();
  const entries = useWatch({ control, compute: (all: NewCaseEntries) => all });
  const { memberName, memberId, reference, cptCode } = entries;
  const receivedAt = receivedAtOf(entries) ?? "";
  const arriving = { memberName, memberId, reference, cptCode, receivedAt };
  const listed = useCaseDocuments(caseId);
  const files = listed.data?.ok === true ? listed.data.value.items : [];
  const similar = useQuery({
    queryKey: ["similar-cases", arriving],
    queryFn: () => findSimilar(cases, arriving),
    placeholderData: (before: readonly SimilarCase[] | undefined) => before,
  });
  const sameFiles = useQuery({
    queryKey: ["same-files", files.map(({ sha256 }) => sha256)],
    queryFn: () => findSameFiles(cases, documents, files),
    placeholderData: (before: readonly SameFile[] | undefined) => before,
  });
  return { similar: similar.data ?? [], sameFiles: sameFiles.data ?? [] };
}

async function findSimilar(
  cases: Pick<CaseStore, "list">,
  arriving: ArrivingRequest,
): Promise<readonly SimilarCase[]> {
  const words = arriving.memberId.trim() === "" ? arriving.memberName : arriving.memberId;
  if (words.trim() === "") return [];
  const found = await cases.list({ search: words.trim(), limit: mostLooked });
  return found.ok ? similarCases(found.value.items, arriving, Date.now()) : [];
}

async function findSameFiles(
  cases: Pick<CaseStore, "list">,
  documents: Pick<DocumentStore, "sameContent">,
  files: readonly CaseDocument[],
): Promise<readonly SameFile[]> {
  const found = await Promise.all(
    files.map(async ({ sha256, name, removedAt }) => {
      if (sha256 === undefined || removedAt !== undefined) return [];
      const same = await documents.sameContent(sha256);
      return same.ok ? same.value.map(({ caseId }) => ({ fileName: name, caseId })) : [];
    }),
  );
  return Promise.all(
    found.flat().map(async ({ fileName, caseId }) => {
      const listed = await cases.list({ where: { id: caseId }, limit: 1 });
      const summary = listed.ok ? listed.value.items[0] : undefined;
      return { fileName, caseId, summary };
    }),
  );
}
