import { useEffect, useState } from "react";
import { useDocumentStore, useRecordText } from "#data";
import { type CaseDocument, type DocumentPart, partFrom, wholeParts } from "#domain";
import { proposeParts } from "#records";
import { Button, Dialog } from "#ui";
import { storeErrorInWords } from "../attach-words.ts";
import { openDocument } from "../open-document.ts";
import type { PageSource } from "../page-source.ts";
import { SplitEditor } from "./split-editor.tsx";

/**
 * Says which documents lie in a file, and where each begins. The file stays as it came: what is saved are views of its
 * pages, so that every citation goes on to name the file and its page.
 */
export function SplitDialog({
  document,
  onClose,
}: {
  readonly document: CaseDocument;
  readonly onClose: () => void;
}) {
  const store = useDocumentStore();
  const source = useSource(document);
  const { documents } = useRecordText();
  const [parts, setParts] = useState(() => wholeParts(document.parts ?? [], document.pageCount));
  const [problem, setProblem] = useState("");
  const read = documents.find(({ id }) => id === document.id);

  const save = async (wanted: readonly DocumentPart[]) => {
    const saved = await store.split(document.id, wanted);
    if (saved.ok) onClose();
    else {
      const { happened, next } = storeErrorInWords(saved.error);
      setProblem(`${happened} ${next}`);
    }
  };
  const propose = () => {
    if (read === undefined) return;
    const proposed = proposeParts(read, new Date().getFullYear()).map((part) => partFrom(part));
    setParts(wholeParts(proposed, document.pageCount));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Documents in ${document.name}`}
      description="Say where each document begins. The file stays as it came, and sources keep their pages."
      width="wide"
      actions={
        <>
          <Button variant="primary" onClick={() => void save(parts)}>
            Save {parts.length === 1 ? "one document" : `${String(parts.length)} documents`}
          </Button>
          <Button onClick={() => void save([])}>Leave the file in one piece</Button>
          <Button disabled={read === undefined} onClick={propose}>
            Propose from the pages
          </Button>
        </>
      }
    >
      <p role="alert" className="font-medium text-critical empty:hidden">
        {problem}
      </p>
      <SplitEditor source={source} parts={parts} onChange={setParts} />
    </Dialog>
  );
}

/** The pages of a document, to be drawn small; undefined until they are open, and where they do not open. */
function useSource({ id, kind, mediaType }: CaseDocument): PageSource | undefined {
  const store = useDocumentStore();
  const [source, setSource] = useState<PageSource>();
  useEffect(() => {
    let isWanted = true;
    let opened: PageSource | undefined;
    const open = async () => {
      const content = await store.content(id);
      if (!content.ok || content.value.integrity === "changed") return;
      const outcome = await openDocument({ kind, mediaType }, content.value.content);
      if (!outcome.ok) return;
      if (!isWanted) return outcome.source.close();
      opened = outcome.source;
      setSource(outcome.source);
    };
    // Without pictures of the pages their numbers are enough to split by.
    open().catch(() => undefined);
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [store, id, kind, mediaType]);
  return source;
}
