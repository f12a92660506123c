import { useEffect, useRef } from "react";
import { useCaseDocuments, useDocumentStore, useRecordText } from "#data";
import { partFrom } from "#domain";
import { proposeParts } from "#records";

/**
 * Proposes once for each file, when all of its pages were read, how it falls into documents; shown beside the form,
 * where it is changed, and stored with the case that is created.
 */
export function useProposedSplit(caseId: string): void {
  const store = useDocumentStore();
  const listed = useCaseDocuments(caseId);
  const { documents } = useRecordText();
  const proposed = useRef(new Set<string>());
  useEffect(() => {
    const files = listed.data?.ok === true ? listed.data.value.items : [];
    for (const { id, pageCount, parts, mediaType } of files) {
      const read = documents.find((document) => document.id === id);
      const done = (read?.pages.length ?? 0) + (read?.unreadable?.length ?? 0);
      if (read === undefined || done < pageCount || proposed.current.has(id)) continue;
      proposed.current.add(id);
      // Pages of data are those of one request, and no fax of several documents.
      if (parts !== undefined || mediaType === "application/fhir+json") continue;
      const split = proposeParts(read, new Date().getFullYear());
      if (split.length > 1)
        void store.split(
          id,
          split.map((part) => partFrom(part)),
        );
    }
  }, [store, listed.data, documents]);
}
