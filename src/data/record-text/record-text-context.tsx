import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useCaseDocuments } from "../document-queries.ts";
import { useDocumentStore } from "../document-store-context.tsx";
import { createRecordReader, type RecordReader } from "./read-record.ts";
import { nothingRead, type PageOpener, type RecordText } from "./record-text.ts";

export type RecordTextInUse = RecordText &
  Pick<RecordReader, "pause" | "resume" | "readFirst" | "hold">;

const RecordTextContext = createContext<RecordReader | null>(null);

/**
 * Reads all pages of a case's documents in the background and gives their text to the screens below, page by page
 * as it is read. Use a `key`: another case, or another store, is another record. Needs a `DocumentStoreProvider` above it.
 */
export function RecordTextProvider({
  caseId,
  opener,
  children,
}: {
  readonly caseId: string;
  readonly opener: PageOpener;
  readonly children: ReactNode;
}) {
  const store = useDocumentStore();
  const listed = useCaseDocuments(caseId);
  const [reader] = useState(() => createRecordReader({ store, opener, turn: whenIdle }));

  useEffect(() => {
    if (listed.data?.ok !== true) return;
    reader.setDocuments(listed.data.value.items.filter(({ removedAt }) => removedAt === undefined));
  }, [reader, listed.data]);
  useEffect(() => () => reader.close(), [reader]);

  return <RecordTextContext value={reader}>{children}</RecordTextContext>;
}

/** The text of the record as far as it has been read; of no document where nobody reads it. */
export function useRecordText(): RecordTextInUse {
  const reader = use(RecordTextContext);
  const text = useSyncExternalStore(
    reader?.subscribe ?? subscribeToNothing,
    reader?.get ?? getNothing,
  );
  return {
    ...text,
    pause: reader?.pause ?? doNothing,
    resume: reader?.resume ?? doNothing,
    readFirst: reader?.readFirst ?? doNothing,
    hold: reader?.hold ?? holdNothing,
  };
}

/** Longer than the page may wait for it: reading goes on however busy the page is. */
const longestWaitMs = 1000;

async function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser says when it is idle.
    if ("requestIdleCallback" in globalThis) {
      globalThis.requestIdleCallback(() => resolve(), { timeout: longestWaitMs });
    } else setTimeout(resolve, 50);
  });
}

const subscribeToNothing = () => () => undefined;
const getNothing = () => nothingRead;
const doNothing = () => undefined;
const holdNothing = () => doNothing;
