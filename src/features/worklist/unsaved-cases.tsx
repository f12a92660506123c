import { Link } from "@tanstack/react-router";
import { type UnsavedDraft, useUnsavedDrafts } from "#data";
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
    return "The case was changed in another window. This window still holds the answers: open the case to choose which to save.";
  }
  return saving.error.kind === "quota"
    ? "This device has no room left. This window still holds the answers and saves them when there is room: free some space, and do not close or reload this window until then."
    : "This window still holds the answers. Do not close or reload it: open the case to see why and save them.";
}
