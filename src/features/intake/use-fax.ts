import { useMemo, useState } from "react";
import { useCaseDocuments, useRecordText } from "#data";
import type { CaseCitation } from "#domain";
import { type CoverReading, readCover, type RecordDocument } from "#records";
import type { Arrival } from "./arrival.ts";
import type { ArrivedSource, ArrivedValue } from "./arrived-value.ts";
import type { Fax } from "./fax-context.ts";
import { planClock } from "./plan-clock.ts";
import { withData } from "./received/request-values.ts";

/** What is read of the pages beside the form, and which of them is to be shown. */
export function useFax(
  { caseId, zone, ownNumbers }: Pick<Arrival, "caseId" | "zone" | "ownNumbers">,
  onUse: Fax["onUse"],
  /** The pages may lie above what is in view. */
  onShown: () => void,
  /** What data says, where a request came as data. */
  data: readonly ArrivedValue[] = none,
): {
  readonly fax: Fax;
  readonly reading: Pick<CoverReading, "concerns"> & {
    readonly proposals: readonly ArrivedValue[];
  };
  readonly open: CaseCitation | undefined;
  readonly citationOf: (mention: ArrivedSource) => CaseCitation;
} {
  const { documents } = useRecordText();
  const listed = useCaseDocuments(caseId);
  const files = listed.data?.ok === true ? listed.data.value.items : [];
  const [open, setOpen] = useState<CaseCitation>();
  const [now] = useState(() => planClock(Date.now(), zone));
  // Data is no fax: what it says for the form is read of the data itself.
  const dataIds = files.flatMap(({ id, mediaType }) => (isData(mediaType) ? [id] : [])).join(" ");
  const reading = useMemo(() => {
    const ofData = new Set(dataIds.split(" "));
    const pages = documents.filter(({ id }) => !ofData.has(id));
    return readCover(pages, { now, ownNumbers });
  }, [documents, dataIds, now, ownNumbers]);
  const proposals = useMemo(() => withData(reading.proposals, data), [reading, data]);
  const nameOf = ({ document }: ArrivedSource) => files.find(({ id }) => id === document)?.name;
  const citationOf = (mention: ArrivedSource): CaseCitation => ({
    document: nameOf(mention) ?? "",
    ...placeOf(documents, mention),
    ...(mention.origin === "ocr" ? { origin: "ocr" } : {}),
    ...mention.data,
  });
  const fax: Fax = {
    proposals,
    planZone: zone,
    nameOf: (mention) => (files.length > 1 ? nameOf(mention) : undefined),
    onUse,
    // Another object is another wish: the same page can be asked for twice.
    onShow: (mention) => {
      setOpen(citationOf(mention));
      onShown();
    },
  };
  return { fax, reading: { proposals, concerns: reading.concerns }, open, citationOf };
}

const none: readonly ArrivedValue[] = [];

function isData(mediaType: string): boolean {
  return mediaType === "application/fhir+json";
}

/**
 * Where a source stands, as the review quotes it: of data the line of its readable pages, so that the passage beside the
 * question is known as taken. Until the data was laid out as pages it is the first page, and the words as sent.
 */
function placeOf(
  documents: readonly RecordDocument[],
  { document, page, words, data }: ArrivedSource,
): { readonly page: number; readonly quote: string } {
  const entries = documents.find(({ id }) => id === document)?.entries ?? [];
  const ofResource = entries.filter(({ resource }) => resource === data?.resource);
  const said = ofResource.find(({ path }) => path === data?.path);
  return { page: (said ?? ofResource[0])?.page ?? page, quote: said?.sentence ?? words };
}
