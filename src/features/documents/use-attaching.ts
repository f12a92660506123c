import { useState } from "react";
import { useDocumentStore } from "#data";
import { newCaseId, type CaseDocument } from "#domain";
import { attachFile, type AttachProblem } from "./attach-file.ts";
import { createInOrder } from "./in-order.ts";

export type FailedFile = {
  readonly id: string;
  readonly name: string;
  readonly problem: AttachProblem;
};

export type Attaching = {
  /** Name of the file that is being attached. */
  readonly current: string | undefined;
  readonly failed: readonly FailedFile[];
  /** Attached, but some of its pages could not be drawn, or were not tried yet. */
  readonly incomplete: readonly CaseDocument[];
  readonly dismiss: (id: string) => void;
  readonly attach: (files: readonly NamedBlob[]) => Promise<void>;
  /** Attaches one, and leaves it to the caller to say what went wrong; `undefined` when it is stored. */
  readonly attachText: (file: NamedBlob) => Promise<AttachProblem | undefined>;
};

type NamedBlob = Blob & { readonly name: string };

/**
 * Attaches files one after the other, also those that are added while others are on their way: whichever takes
 * longest, the file that was added last is the last to be told. What fails is kept until it is dismissed.
 */
export function useAttaching(
  caseId: string,
  onAttached: (document: CaseDocument) => void,
): Attaching {
  const store = useDocumentStore();
  const [current, setCurrent] = useState<string>();
  const [failed, setFailed] = useState<readonly FailedFile[]>([]);
  const [incomplete, setIncomplete] = useState<readonly CaseDocument[]>([]);
  const [line] = useState(createInOrder);

  const attach = async (file: NamedBlob): Promise<void> => {
    setCurrent(file.name);
    const attached = await attachFile(store, caseId, file);
    if (attached.ok) {
      const { document } = attached;
      if (document.undrawnPages !== undefined || document.checkedThrough !== undefined) {
        setIncomplete((before) => [...before, document]);
      }
      onAttached(document);
    } else {
      const { problem } = attached;
      setFailed((before) => [...before, { id: newCaseId(), name: file.name, problem }]);
    }
    setCurrent(undefined);
  };

  return {
    current,
    failed,
    incomplete,
    dismiss(id) {
      setFailed((before) => before.filter((file) => file.id !== id));
      setIncomplete((before) => before.filter((document) => document.id !== id));
    },
    async attach(files) {
      if (line.isIdle()) setIncomplete([]);
      // One at a time: a file may take hundreds of megabytes.
      await Promise.all(files.map((file) => line.run(() => attach(file))));
    },
    attachText: (file) =>
      line.run(async () => {
        const attached = await attachFile(store, caseId, file);
        if (!attached.ok) return attached.problem;
        onAttached(attached.document);
        return undefined;
      }),
  };
}
