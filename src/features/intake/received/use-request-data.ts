import { useQueries } from "@tanstack/react-query";
import { isFhirFile, useCaseDocuments, useDocumentStore } from "#data";
import { type CaseDocument, documentNamed } from "#domain";
import type { IncomingRequest, ReadRequest, RequestRefusal } from "#interop/fhir";
import { startRequestWorker } from "./start-request-worker.ts";

/** A request that came as data, and the document that holds it. */
export type ArrivedRequest = {
  readonly document: CaseDocument;
  readonly request: IncomingRequest;
};

export type RefusedRequest = {
  readonly name: string;
  /** It stands beside the form, as a document. */
  readonly isAttached: boolean;
  readonly error: RequestRefusal;
};

export type RequestData = {
  readonly isReading: boolean;
  /** In the order in which they arrived. */
  readonly requests: readonly ArrivedRequest[];
  readonly refused: readonly RefusedRequest[];
};

/**
 * Reads FHIR data as the request it may hold, whichever way it arrived: files at once, beside their attaching, and what
 * came in an archive or with a message as soon as it is attached. What holds no request is refused with what it is.
 */
export function useRequestData(caseId: string, files: readonly File[]): RequestData {
  const store = useDocumentStore();
  const listed = useCaseDocuments(caseId);
  const documents = listed.data?.ok === true ? listed.data.value.items : [];
  const ofFiles = files.map((file, index): Source => {
    // Its name may have been tidied, or be another file's as well: no other is both.
    const alike = documents.filter(({ byteLength }) => byteLength === file.size);
    const document = documentNamed(alike, file.name) ?? alike[0];
    return { key: `file ${String(index)}`, name: file.name, document, content: () => file };
  });
  const others = documents
    .filter(
      (one) =>
        one.mediaType === "application/fhir+json" &&
        !ofFiles.some(({ document }) => document?.id === one.id),
    )
    .map((document): Source => ({
      ...{ key: document.id, name: document.name, document },
      content: async () => {
        const stored = await store.content(document.id);
        return stored.ok && stored.value.integrity !== "changed" ? stored.value.content : undefined;
      },
    }));
  const sources = [...ofFiles, ...others];
  const read = useQueries({
    queries: sources.map((source) => ({
      queryKey: ["request-data", caseId, source.key],
      queryFn: () => readSource(source),
      staleTime: Number.POSITIVE_INFINITY,
      // Papers of a request are megabytes of bytes, and nobody else’s.
      structuralSharing: false,
      gcTime: 0,
    })),
  });
  const found = sources.flatMap(({ document, name }, index) => {
    const result = read[index]?.data ?? null;
    const isGone = document?.removedAt !== undefined;
    return result === null || isGone ? [] : [{ document, name, result }];
  });
  return {
    isReading:
      read.some(({ isPending }) => isPending) ||
      found.some(({ document, result }) => result.ok && document === undefined),
    requests: found.flatMap(({ document, result }) =>
      result.ok && document !== undefined ? [{ document, request: result.request }] : [],
    ),
    refused: found.flatMap(({ document, name, result }) =>
      result.ok ? [] : [{ name, isAttached: document !== undefined, error: result.error }],
    ),
  };
}

type Source = {
  readonly key: string;
  readonly name: string;
  readonly document: CaseDocument | undefined;
  readonly content: () => Blob | undefined | Promise<Blob | undefined>;
};

/** Null for what is no FHIR data. */
async function readSource({ content }: Source): Promise<ReadRequest | null> {
  const file = await content();
  if (file === undefined || !(await isFhirFile(file))) return null;
  // What reads requests is no part of a page that never sees one.
  const { readRequestInWorker } = await import("#interop/fhir");
  return readRequestInWorker(file, startRequestWorker());
}
