import { Link } from "@tanstack/react-router";
import { storeWords, type UnsavedDraft, useUnsavedDrafts } from "#data";
import { buttonClass, Callout, Entered, LiveRegion } from "#ui";

/** Says which cases were left with answers that are not saved, until they are. */
export function UnsavedCases() {
  const unsaved = useUnsavedDrafts();
  return (
    <>
      {unsaved.map((draft) => (
        <UnsavedCase key={draft.record.id} {...draft} />
      ))}
      <LiveRegion>
        {unsaved.length === 0
          ? ""
          : `${unsaved.length === 1 ? "1 case has" : `${String(unsaved.length)} cases have`} answers that are not saved yet`}
      </LiveRegion>
    </>
  );
}

function UnsavedCase({ record, saving }: UnsavedDraft) {
  const { reference } = record.request;
  const name = reference === "" ? record.id.slice(0, 8) : reference;
  return (
    <Callout
      tone="warning"
      title={
        <>
          Answers in case <Entered text={name} /> are not saved yet
        </>
      }
      actions={
        <Link
          to="/cases/$caseId"
          params={{ caseId: record.id }}
          className={buttonClass({ size: "small" })}
        >
          Open case <Entered text={name} />
        </Link>
      }
    >
      <p>{whatToDo(saving)}</p>
    </Callout>
  );
}

function whatToDo(saving: UnsavedDraft["saving"]): string {
  if (saving.kind === "conflict") {
    return `The case was changed ${storeWords().elsewhere}. This window still has the answers. Open the case to choose which to save.`;
  }
  return saving.error.kind === "quota"
    ? `${storeWords().full} This window still has the answers and will save them when there is space. ${storeWords().makeRoom}, and don’t close or reload this window until then.`
    : "This window still has the answers. Don’t close or reload it. Open the case to see why, then save them.";
}
