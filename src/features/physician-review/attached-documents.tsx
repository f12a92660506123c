import { createContext, type ReactNode, use, useMemo } from "react";
import { useCaseDocuments } from "#data";
import { type CaseCitation, type CitedPlace, documentNamed } from "#domain";

type IsAttached = (place: CitedPlace) => boolean;

const AttachedContext = createContext<IsAttached>(() => false);

/** Knows which cited documents are attached: apart from the desk, so that only citations wait for them. */
export function AttachedDocuments({
  caseId,
  children,
}: {
  readonly caseId: string;
  readonly children: ReactNode;
}) {
  const { data } = useCaseDocuments(caseId);
  const isAttached = useMemo((): IsAttached => {
    const attached = data?.ok === true ? data.value.items : [];
    return ({ citation }) => {
      const document = documentNamed(attached, documentOf(citation));
      return document !== undefined && document.removedAt === undefined;
    };
  }, [data]);
  return <AttachedContext value={isAttached}>{children}</AttachedContext>;
}

/** Whether the document of a place is attached, so that it can be opened at all. */
export function useAttached(): IsAttached {
  return use(AttachedContext);
}

/** The document a citation leads to; of pages looked through, the first. */
function documentOf({ document, lookedThrough }: CaseCitation): string {
  return lookedThrough?.[0]?.document ?? document;
}
