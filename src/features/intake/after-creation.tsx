import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import { Button, Callout, Entered } from "#ui";
import { refusalInWords } from "./refusal-in-words.ts";
import type { NotStored } from "./store-documents.ts";

/** The case is there, and something is left to say: what was not stored with it, or files of another case. */
export function AfterCreation({
  notStored,
  isConfirmed,
  left,
  onOpen,
  onNext,
}: {
  readonly notStored: readonly NotStored[];
  /** False where the history can’t say who confirmed what was taken from the fax. */
  readonly isConfirmed: boolean;
  /** Files that were taken out of this case. */
  readonly left: readonly CaseDocument[];
  readonly onOpen: () => void;
  readonly onNext: (files: readonly File[]) => void;
}) {
  const store = useDocumentStore();
  const startNext = async () => {
    const files = await Promise.all(
      left.map(async ({ id, name }) => {
        const content = await store.content(id);
        return content.ok && content.value.integrity !== "changed"
          ? [new File([content.value.content], name)]
          : [];
      }),
    );
    onNext(files.flat());
  };
  return (
    <div role="alert" className="mx-auto grid max-w-2xl gap-3">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        The case was created
      </h1>
      {notStored.length === 0 ? null : (
        <Callout tone="critical" title="Some files were not stored with it">
          <ul>
            {notStored.map(({ name, error }) => (
              <li key={name}>
                <Entered text={name} />: {refusalInWords(error)}
              </li>
            ))}
          </ul>
          <p>Open the case and add them again.</p>
        </Callout>
      )}
      {isConfirmed ? null : (
        <Callout tone="critical" title="Your name was not recorded with the values from the fax">
          The values and their sources are stored. Open the case and confirm them beside their
          questions.
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        {left.length === 0 ? null : (
          <Button variant="primary" onClick={() => void startNext()}>
            Start the next case with{" "}
            {left.length === 1 ? left[0]?.name : `${String(left.length)} files`}
          </Button>
        )}
        <Button onClick={onOpen}>Open the case</Button>
      </div>
    </div>
  );
}
