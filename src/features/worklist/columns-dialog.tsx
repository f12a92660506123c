import { useState } from "react";
import { Button, Dialog } from "#ui";
import { caseColumns } from "./case-columns.tsx";

/** Chooses the columns of the worklist; the member is always there. */
export function ColumnsDialog({
  isOpen,
  chosen,
  onClose,
  onChoose,
}: {
  readonly isOpen: boolean;
  readonly chosen: readonly string[] | undefined;
  readonly onClose: () => void;
  /** Null goes back to the columns that fit the width. */
  readonly onChoose: (columns: readonly string[] | null) => void;
}) {
  const [columns, setColumns] = useState<readonly string[]>(
    chosen ?? caseColumns.filter(({ leftOut }) => leftOut === undefined).map(({ id }) => id),
  );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Worklist columns"
      description="Saved for you. Cards on a narrow screen show the same."
      actions={
        <>
          <Button variant="primary" onClick={() => onChoose(columns)}>
            Show these columns
          </Button>
          <Button onClick={() => onChoose(null)}>Fit to the screen</Button>
        </>
      }
    >
      <fieldset className="grid gap-1">
        <legend className="sr-only">Columns</legend>
        {caseColumns.map(({ id, label }) => (
          <label key={id} className="option inline-flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={id === "member" || columns.includes(id)}
              disabled={id === "member"}
              onChange={({ target: { checked } }) =>
                setColumns((before) =>
                  checked ? [...before, id] : before.filter((one) => one !== id),
                )
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
