import { useEffect, useState } from "react";
import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import { Entered, Callout } from "#ui";
import { openFailureInWords, storeErrorInWords, type ProblemWords } from "./attach-words.ts";
import { ChangedDocument } from "./changed-document.tsx";
import { AttachEnclosed, EnclosedNames, filesInWords } from "./enclosed-offer.tsx";
import type { EnclosedFile } from "./narratives/narrative.ts";
import { openDocument } from "./open-document.ts";
import type { PageSize, PageSource } from "./page-source.ts";
import { Reader, type ReaderProps } from "./reader.tsx";
import { useUnattached } from "./use-unattached.ts";

type State =
  | { readonly kind: "opening" | "changed" }
  | {
      readonly kind: "open";
      readonly source: PageSource;
      readonly firstSize: PageSize;
      readonly remarks: readonly string[];
      readonly encloses: readonly EnclosedFile[];
    }
  | {
      readonly kind: "problem";
      readonly words: ProblemWords;
      readonly encloses: readonly EnclosedFile[];
    };

export type DocumentReaderProps = Omit<ReaderProps, "source" | "firstSize"> & {
  /** Attaches files that lie inside the document; without it, it is only read. */
  readonly onFiles: ((files: readonly File[]) => void) | undefined;
};

/** Opens one document from the store and closes it again. Use a `key`: another document, another reader. */
export function DocumentReader({ onFiles, ...props }: DocumentReaderProps) {
  const state = useOpened(props.document);
  switch (state.kind) {
    case "opening":
      return (
        <p className="p-4 text-ink-muted">
          Opening <Entered text={props.document.name} />…
        </p>
      );
    case "changed":
      return <ChangedDocument document={props.document} />;
    case "problem":
      return (
        <div className="p-3">
          <Callout tone="critical" title={`${props.document.name} can’t be shown`}>
            {state.words.happened} The case and its other documents are unchanged.{" "}
            {state.words.next}
          </Callout>
          <EnclosedFiles document={props.document} files={state.encloses} onFiles={onFiles} />
        </div>
      );
    case "open":
      return (
        <>
          {state.remarks.map((remark) => (
            <p
              key={remark}
              className="border-b border-warning-line bg-warning-soft px-3 py-1 text-sm text-ink"
            >
              {remark}
            </p>
          ))}
          <EnclosedFiles document={props.document} files={state.encloses} onFiles={onFiles} />
          <Reader {...props} source={state.source} firstSize={state.firstSize} />
        </>
      );
  }
}

function EnclosedFiles({
  document,
  files,
  onFiles,
}: {
  readonly document: CaseDocument;
  readonly files: readonly EnclosedFile[];
  readonly onFiles: DocumentReaderProps["onFiles"];
}) {
  const left = useUnattached(document, files);
  if (left.length === 0) return null;
  const what = { pdf: "This PDF", image: "This image", text: "This document" }[document.kind];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-info-soft px-3 py-1.5 text-sm text-ink">
      <p className="min-w-0 flex-1">
        {what} contains {filesInWords(left)}: <EnclosedNames files={left} />
      </p>
      {onFiles === undefined ? null : <AttachEnclosed files={left} onFiles={onFiles} />}
    </div>
  );
}

function useOpened({ id, kind, mediaType }: CaseDocument): State {
  const store = useDocumentStore();
  const [state, setState] = useState<State>({ kind: "opening" });
  useEffect(() => {
    let isWanted = true;
    let close: (() => void) | undefined;
    const open = async () => {
      const content = await store.content(id);
      if (!content.ok) return problem(storeErrorInWords(content.error));
      if (!isWanted) return;
      if (content.value.integrity === "changed") return setState({ kind: "changed" });
      const opened = await openDocument({ kind, mediaType }, content.value.content, "places");
      if (!opened.ok) return problem(openFailureInWords(opened.reason), opened.encloses);
      const { source, remarks = [], encloses = [] } = opened;
      if (!isWanted) return source.close();
      close = source.close;
      const firstSize = await source.sizeOf(1);
      if (isWanted) setState({ kind: "open", source, firstSize, remarks, encloses });
    };
    const problem = (words: ProblemWords, encloses: readonly EnclosedFile[] = []) => {
      if (isWanted) setState({ kind: "problem", words, encloses });
    };
    open().catch(() => problem(openFailureInWords("damaged")));
    return () => {
      isWanted = false;
      close?.();
      setState({ kind: "opening" });
    };
  }, [store, id, kind, mediaType]);
  return state;
}
