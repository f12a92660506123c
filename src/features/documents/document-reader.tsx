import { useEffect, useState } from "react";
import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import { Callout } from "#ui";
import { openFailureInWords, storeErrorInWords, type ProblemWords } from "./attach-words.ts";
import { openDocument } from "./open-document.ts";
import type { PageSize, PageSource } from "./page-source.ts";
import { Reader, type ReaderProps } from "./reader.tsx";

type State =
  | { readonly kind: "opening" }
  | {
      readonly kind: "open";
      readonly source: PageSource;
      readonly firstSize: PageSize;
      readonly remarks: readonly string[];
    }
  | { readonly kind: "problem"; readonly words: ProblemWords };

/** Opens one document from the store and closes it again. Use a `key`: another document, another reader. */
export function DocumentReader(props: Omit<ReaderProps, "source" | "firstSize">) {
  const state = useOpened(props.document);
  switch (state.kind) {
    case "opening":
      return <p className="p-4 text-ink-muted">Opening {props.document.name}…</p>;
    case "problem":
      return (
        <div className="p-3">
          <Callout tone="critical" title={`${props.document.name} cannot be shown`}>
            {state.words.happened} The case and its other documents are unchanged.{" "}
            {state.words.next}
          </Callout>
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
          <Reader {...props} source={state.source} firstSize={state.firstSize} />
        </>
      );
  }
}

function useOpened({ id, kind }: CaseDocument): State {
  const store = useDocumentStore();
  const [state, setState] = useState<State>({ kind: "opening" });
  useEffect(() => {
    let isWanted = true;
    let close: (() => void) | undefined;
    const open = async () => {
      const content = await store.content(id);
      if (!content.ok) return problem(storeErrorInWords(content.error));
      if (!isWanted) return;
      const opened = await openDocument(kind, content.value);
      if (!opened.ok) return problem(openFailureInWords(opened.reason));
      const { source, remarks = [] } = opened;
      if (!isWanted) return source.close();
      close = source.close;
      const firstSize = await source.sizeOf(1);
      if (isWanted) setState({ kind: "open", source, firstSize, remarks });
    };
    const problem = (words: ProblemWords) => {
      if (isWanted) setState({ kind: "problem", words });
    };
    open().catch(() => problem(openFailureInWords("damaged")));
    return () => {
      isWanted = false;
      close?.();
      setState({ kind: "opening" });
    };
  }, [store, id, kind]);
  return state;
}
