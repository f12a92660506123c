import type { TextSpan } from "../model/record-document.ts";
import type { CoverLabel, Subject } from "./cover-label.ts";
import { type LabelOnLine, labelsIn, sectionIn } from "./label-matching.ts";
import { type PageLine, trimmedSpan } from "./page-lines.ts";

/** A label with the words that follow it; offsets into the page's text. */
export type LabelValue = {
  readonly label: CoverLabel;
  readonly about: Subject | undefined;
  /** Where the label begins. */
  readonly start: number;
  readonly value: TextSpan;
  /** Which of the values of its kind in `value` it is, where several labels share a row; counts from 0. */
  readonly nth: number;
};

type Row = { readonly line: PageLine; readonly labels: readonly LabelOnLine[] };
type Below = { readonly value: TextSpan; readonly nth: number };

/**
 * The labels of a page with their values: beside the label, or in the line below where nothing is beside it, also
 * where a row of labels stands over a row of values, or a column of labels over a column of values.
 */
export function labelValuesOf(lines: readonly PageLine[]): readonly LabelValue[] {
  const rows = lines.map((line): Row => ({ line, labels: labelsIn(line.text) }));
  const below = valuesBelow(rows);
  let section: Subject | undefined;
  /** Of whom the columns speak, where one line opened several: "To: … From: …". */
  let columns: readonly Subject[] = [];
  return rows.flatMap((row): LabelValue[] => {
    const { line, labels } = row;
    const title = sectionIn(line.text);
    if (title !== undefined) [section, columns] = [title, []];
    const opened = labels.flatMap(({ label }) => (label.opens === true ? (label.about ?? []) : []));
    if (opened.length > 0) columns = opened.length > 1 ? opened : [];
    const isOfColumns =
      opened.length === 0 &&
      columns.length > 1 &&
      labels.every(({ label }) => label.about === undefined);
    return labels.map((found, index) => {
      const { label } = found;
      if (label.opens === true && label.about !== undefined) section = label.about;
      const column = labels.length === columns.length ? columns[index] : undefined;
      const beside = besideOn(line, found);
      const other = below.get(found);
      const { value, nth } =
        beside.start < beside.end || other === undefined ? { value: beside, nth: 0 } : other;
      const about = label.about ?? (isOfColumns ? column : section);
      return { label, about, start: line.start + found.start, value, nth };
    });
  });
}

function besideOn({ text, start }: PageLine, { valueStart, valueEnd }: LabelOnLine): TextSpan {
  const trimmed = trimmedSpan(text, { start: valueStart, end: valueEnd });
  // Another column of the form, whatever it says.
  const gap = text.slice(trimmed.start, trimmed.end).search(/\s{3,}|\t|\s\|\s/);
  const end = gap === -1 ? trimmed.end : trimmed.start + gap;
  return { start: start + trimmed.start, end: start + end };
}

/** Values that stand under labels which nothing stands beside. */
function valuesBelow(rows: readonly Row[]): ReadonlyMap<LabelOnLine, Below> {
  const found = new Map<LabelOnLine, Below>();
  for (let at = 0; at < rows.length; at += 1) {
    const column = columnFrom(rows, at);
    if (column.length > 1) {
      const values = rows.slice(at + column.length, at + column.length * 2);
      if (values.length === column.length && values.every(({ labels }) => labels.length === 0)) {
        for (const [index, label] of column.entries()) {
          const line = values[index]?.line;
          if (line !== undefined) found.set(label, { value: whole(line), nth: 0 });
        }
      }
      at += column.length - 1;
      continue;
    }
    const row = rows[at];
    const next = rows[at + 1];
    if (row === undefined || next === undefined || next.labels.length > 0) continue;
    const empty = row.labels.filter((label) => isEmpty(row.line, label));
    const isAll = empty.length === row.labels.length;
    if (isAll) for (const [label, value] of spread(empty, next.line)) found.set(label, value);
    // What follows the last label of a row may have been pushed to the next line.
    const last = row.labels.at(-1);
    if (!isAll && last !== undefined && empty.length === 1 && empty[0] === last) {
      found.set(last, { value: whole(next.line), nth: 0 });
    }
  }
  return found;
}

/** Labels alone on their lines, one after the other. */
function columnFrom(rows: readonly Row[], at: number): readonly LabelOnLine[] {
  const column: LabelOnLine[] = [];
  for (const { line, labels } of rows.slice(at)) {
    const [label, another] = labels;
    if (label === undefined || another !== undefined || !isEmpty(line, label)) break;
    column.push(label);
  }
  return column;
}

function isEmpty(line: PageLine, label: LabelOnLine): boolean {
  const { start, end } = besideOn(line, label);
  return start >= end;
}

/** A row of values under a row of labels: by columns, or where the columns were lost by what each label takes. */
function spread(
  labels: readonly LabelOnLine[],
  line: PageLine,
): readonly (readonly [LabelOnLine, Below])[] {
  const cells = cellsOf(line);
  const isByColumn = cells.length === labels.length;
  const seen = new Map<string, number>();
  return labels.map((found, index) => {
    const kind = found.label.means === "fax" ? "phone" : found.label.means;
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    const cell = cells[index];
    return [
      found,
      isByColumn && cell !== undefined ? { value: cell, nth: 0 } : { value: whole(line), nth },
    ];
  });
}

function cellsOf({ text, start }: PageLine): readonly TextSpan[] {
  return [...text.matchAll(/[^\s|]+(?:\s(?![\s|])[^\s|]+)*/g)].map(({ index, 0: cell }) => ({
    start: start + index,
    end: start + index + cell.length,
  }));
}

function whole(line: PageLine): TextSpan {
  const { start, end } = trimmedSpan(line.text, { start: 0, end: line.text.length });
  return { start: line.start + start, end: line.start + end };
}
