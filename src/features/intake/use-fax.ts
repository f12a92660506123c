import { useMemo, useState } from "react";
import { useCaseDocuments, useRecordText } from "#data";
import type { CaseCitation } from "#domain";
import { type CoverReading, readCover } from "#records";
import type { Arrival } from "./arrival.ts";
import type { ArrivedSource } from "./arrived-value.ts";
import type { Fax } from "./fax-context.ts";
import { planClock } from "./plan-clock.ts";

/** What is read of the pages beside the form, and which of them is to be shown. */
export function useFax(
  { caseId, zone, ownNumbers }: Pick<Arrival, "caseId" | "zone" | "ownNumbers">,
  onUse: Fax["onUse"],
  /** The pages may lie above what is in view. */
  onShown: () => void,
): {
  readonly fax: Fax;
  readonly reading: CoverReading;
  readonly open: CaseCitation | undefined;
  readonly citationOf: (mention: ArrivedSource) => CaseCitation;
} {
  const { documents } = useRecordText();
  const listed = useCaseDocuments(caseId);
  const files = listed.data?.ok === true ? listed.data.value.items : [];
  const [open, setOpen] = useState<CaseCitation>();
  const [now] = useState(() => planClock(Date.now(), zone));
  const reading = useMemo(
    () => readCover(documents, { now, ownNumbers }),
    [documents, now, ownNumbers],
  );
  const nameOf = ({ document }: ArrivedSource) => files.find(({ id }) => id === document)?.name;
  const citationOf = (mention: ArrivedSource): CaseCitation => ({
    document: nameOf(mention) ?? "",
    page: mention.page,
    quote: mention.words,
    ...(mention.origin === "ocr" ? { origin: "ocr" } : {}),
  });
  const fax: Fax = {
    proposals: reading.proposals,
    planZone: zone,
    nameOf: (mention) => (files.length > 1 ? nameOf(mention) : undefined),
    onUse,
    // Another object is another wish: the same page can be asked for twice.
    onShow: (mention) => {
      setOpen(citationOf(mention));
      onShown();
    },
  };
  return { fax, reading, open, citationOf };
}
