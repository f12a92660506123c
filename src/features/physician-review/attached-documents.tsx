import { createContext, type ReactNode, use, useMemo } from "react";
import { useCaseDocuments } from "#data";
import { type CaseCitation, changedSources, type CitedPlace, documentNamed } from "#domain";

/** `changed`: something it rests on is not what was attached. */
type Attachment = "attached" | "changed" | "not-attached";
type AttachmentOf = (place: CitedPlace) => Attachment;

const AttachedContext = createContext<AttachmentOf>(() => "not-attached");

/** Knows which cited documents are attached: apart from the page, so that only citations wait for them. */
export function AttachedDocuments({
  caseId,
  children,
}: {
  readonly caseId: string;
  readonly children: ReactNode;
}) {
  const { data } = useCaseDocuments(caseId);
  const attachmentOf = useMemo((): AttachmentOf => {
    const attached = data?.ok === true ? data.value.items : [];
    return ({ citation }) => {
      if (changedSources(citation, attached).length > 0) return "changed";
      const document = documentNamed(attached, documentOf(citation));
      return document !== undefined && document.removedAt === undefined
        ? "attached"
        : "not-attached";
    };
  }, [data]);
  return <AttachedContext value={attachmentOf}>{children}</AttachedContext>;
}

/** Whether the document of a place is attached, so that it can be opened at all, and is what it was. */
export function useAttachment(): AttachmentOf {
  return use(AttachedContext);
}

/** The document a citation leads to; of pages looked through, the first. */
function documentOf({ document, lookedThrough }: CaseCitation): string {
  return lookedThrough?.[0]?.document ?? document;
}
