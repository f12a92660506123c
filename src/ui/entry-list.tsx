import { Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { matchEntryKeys, noEntryKeys, removeEntryKey } from "./entry-keys.ts";
import { firstControl } from "./focus-field.ts";
import { LiveRegion } from "./live-region.tsx";
import { notDocumented } from "./not-documented.ts";
import type { NotDocumented } from "./not-documented.ts";
import { useQuestion } from "./question-context.ts";

export type EntryListProps<Row> = {
  /** `undefined` = untouched, `[]` = explicitly none, `'not-documented'`, or the rows. */
  readonly value: readonly Row[] | NotDocumented | undefined;
  readonly onChange: (value: readonly Row[] | NotDocumented | undefined) => void;
  /** A blank row. */
  readonly createRow: () => Row;
  /** The name of one row: "Study" is shown as "Study 1 of 3". */
  readonly rowName: string;
  readonly renderRow: (row: EntryRow<Row>) => ReactNode;
  readonly addLabel?: string | undefined;
  readonly noneLabel?: string | undefined;
  readonly notDocumentedLabel?: string | undefined;
  /** `false` where "not documented" is no possible answer. */
  readonly canBeNotDocumented?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

export type EntryRow<Row> = {
  readonly row: Row;
  readonly index: number;
  readonly update: (row: Row) => void;
};

/**
 * A list of entries that can grow and shrink; goes inside `<Question kind="group">`.
 *
 * Accessibility: every row is a fieldset named "X 1 of 3". Adding focuses the row's first
 * control; removing focuses the row that took its place, or "Add", and is announced. "None" and
 * "Not documented" are offered only while there are no rows, so one click never discards
 * entries; removing the last row gives back "untouched", never "none".
 */
export function EntryList<Row>({
  value,
  onChange,
  createRow,
  rowName,
  renderRow,
  addLabel = `Add ${rowName.toLowerCase()}`,
  noneLabel = "None",
  notDocumentedLabel = "Not documented",
  canBeNotDocumented = true,
  disabled,
}: EntryListProps<Row>) {
  const { labelId } = useQuestion();
  const rows = value === undefined || value === notDocumented ? [] : value;
  const [storedKeys, setStoredKeys] = useState(noEntryKeys);
  const keys = matchEntryKeys(storedKeys, rows.length);
  if (keys !== storedKeys) setStoredKeys(keys);
  const [announcement, setAnnouncement] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  const focusNext = useRef<FocusTarget | undefined>(undefined);

  useEffect(() => {
    const target = focusNext.current;
    if (frame.current === null || target?.rowCount !== rows.length) return;
    focusNext.current = undefined;
    moveFocus(frame.current, target);
  }, [rows.length]);

  const add = () => {
    focusNext.current = { kind: "row-control", index: rows.length, rowCount: rows.length + 1 };
    setAnnouncement("");
    onChange([...rows, createRow()]);
  };
  const remove = (index: number) => {
    const rest = rows.filter((_, position) => position !== index);
    focusNext.current = {
      kind: rest.length === 0 ? "add" : "row",
      index: Math.min(index, rest.length - 1),
      rowCount: rest.length,
    };
    setStoredKeys(removeEntryKey(keys, index));
    setAnnouncement(`${rowName} ${index + 1} removed, ${rest.length} left`);
    onChange(rest.length === 0 ? undefined : rest);
  };
  const isNone = value !== undefined && value !== notDocumented && rows.length === 0;

  return (
    <div ref={frame} className="grid gap-2">
      {rows.map((row, index) => (
        <fieldset
          key={keys.keys[index]}
          data-entry-row
          tabIndex={-1}
          className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 rounded-lg border border-line-control bg-surface px-3 pt-1.5 pb-3"
        >
          <legend className="float-left text-sm font-medium text-ink-muted">
            {rowName} {index + 1} of {rows.length}
          </legend>
          <div className="col-span-2 row-start-2 mt-1 min-w-0">
            {renderRow({
              row,
              index,
              update: (next) =>
                onChange(rows.map((old, position) => (position === index ? next : old))),
            })}
          </div>
          <button
            type="button"
            disabled={disabled}
            onClick={() => remove(index)}
            className="col-start-2 row-start-1 inline-flex min-h-7 items-center gap-1 rounded-md px-1.5 text-sm text-ink-muted hover:bg-sunken hover:text-critical pointer-coarse:min-h-10"
          >
            <Trash2 aria-hidden="true" className="size-3.5" />
            Remove
            <span className="sr-only">
              {" "}
              {rowName.toLowerCase()} {index + 1}
            </span>
          </button>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          data-entry-add
          onClick={add}
          disabled={disabled}
          icon={<Plus />}
          aria-describedby={labelId}
        >
          {addLabel}
        </Button>
        {rows.length === 0 ? (
          <>
            <ExclusiveCheck
              label={noneLabel}
              checked={isNone}
              disabled={disabled}
              onToggle={(checked) => onChange(checked ? [] : undefined)}
            />
            {canBeNotDocumented ? (
              <ExclusiveCheck
                label={notDocumentedLabel}
                checked={value === notDocumented}
                disabled={disabled}
                onToggle={(checked) => onChange(checked ? notDocumented : undefined)}
              />
            ) : null}
          </>
        ) : null}
      </div>
      <LiveRegion>{announcement}</LiveRegion>
    </div>
  );
}

/** Where focus goes once the list has `rowCount` rows. */
type FocusTarget = {
  readonly kind: "row" | "row-control" | "add";
  readonly index: number;
  readonly rowCount: number;
};

function moveFocus(frame: HTMLElement, target: FocusTarget): void {
  if (target.kind === "add") {
    frame.querySelector<HTMLElement>("[data-entry-add]")?.focus();
    return;
  }
  const row = frame.querySelectorAll<HTMLElement>("[data-entry-row]")[target.index];
  if (row === undefined) return;
  (target.kind === "row" ? row : (firstControl(row) ?? row)).focus();
}

type ExclusiveCheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean | undefined;
  readonly onToggle: (checked: boolean) => void;
};

function ExclusiveCheck({ label, checked, disabled, onToggle }: ExclusiveCheckProps) {
  return (
    <label
      className={classNames(
        "option flex min-h-8 items-center gap-2 rounded-md border border-dashed border-line-strong bg-surface py-1 pr-3 pl-2 text-ink-muted hover:bg-sunken pointer-coarse:min-h-10",
        "has-checked:border-solid has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink",
      )}
    >
      <input
        type="checkbox"
        className="mark"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onToggle(event.target.checked)}
      />
      {label}
    </label>
  );
}
