import { createContext, type ReactNode } from "react";
import { worklistLayout, type CaseSortKey, type CaseSummary } from "#domain";
import { classNames, Entered } from "#ui";
import {
  AssigneeCell,
  ClockOfCase,
  MemberCell,
  MissingCell,
  ProcedureCell,
  RecommendationCell,
  TimesCell,
} from "./case-cells.tsx";

/**
 * One cell of a row: by which columns its header sorts, what it shows, and where that stands in a table and on a
 * card. How a column is sorted and what it is called stands in `worklistColumns`.
 */
export interface CaseColumn {
  readonly id: string;
  /** What it is called where columns are chosen. */
  readonly label: string;
  /** Its share of the room of a table whose columns somebody has chosen. */
  readonly share: number;
  readonly sorts: readonly CaseSortKey[];
  readonly show: (summary: CaseSummary) => ReactNode;
  /** Where it stands on a card; in a table the columns stand side by side. */
  readonly className: string;
  /** At which widths it is left out while nobody has chosen. */
  readonly leftOut?: string;
}

/** The columns side by side: shares of the room, and the buttons at the end. */
const columnsClass = classNames(
  "lg:grid lg:grid-cols-[minmax(0,21fr)_minmax(0,20fr)_minmax(0,17fr)_minmax(0,10fr)_minmax(0,14fr)_minmax(0,10fr)_8.5rem]",
  "xl:grid-cols-[minmax(0,18.2fr)_minmax(0,19.3fr)_minmax(0,15fr)_minmax(0,8fr)_minmax(0,14.2fr)_minmax(0,10fr)_minmax(0,8.4fr)_8.5rem]",
  "2xl:grid-cols-[minmax(0,17.5fr)_minmax(0,17fr)_minmax(0,15fr)_minmax(0,9fr)_minmax(0,13fr)_minmax(0,11fr)_minmax(0,9.5fr)_minmax(0,11fr)_8.5rem]",
);

/** A row where there is no room for a table: the cells in two or three columns, the buttons in the corner. */
export const cardClass =
  "max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-3 max-lg:gap-y-1 max-lg:px-3 max-lg:py-2 sm:max-lg:grid-cols-[1fr_1fr_13rem]";

/** A cell of a row or of a card. */
export const cellClass =
  "min-w-0 text-start align-top font-normal lg:overflow-hidden lg:px-3 lg:py-1.5";

export const caseColumns: readonly CaseColumn[] = [
  {
    id: "member",
    label: "Member and reference",
    share: 17,
    sorts: ["memberName", "reference"],
    show: (summary) => <MemberCell summary={summary} />,
    className: "max-lg:col-span-full max-lg:pr-20",
  },
  {
    id: "procedure",
    label: "Procedure and line of business",
    share: 16,
    sorts: ["procedure", "lineOfBusiness"],
    show: (summary) => <ProcedureCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-span-2",
  },
  {
    id: "recommendation",
    label: "Recommendation and state",
    share: 17,
    sorts: ["recommendation", "state"],
    show: (summary) => <RecommendationCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-start-3 sm:max-lg:row-start-2",
  },
  {
    id: "missing",
    label: "Still needed",
    share: 10,
    sorts: ["stillMissing"],
    show: (summary) => <MissingCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-start-3 sm:max-lg:row-start-3",
  },
  {
    id: "decision",
    label: "Decision due",
    share: 13,
    sorts: ["dueAt"],
    show: (summary) => <ClockOfCase summary={summary} name="decision" />,
    className: "",
  },
  {
    id: "notice",
    label: "Notice due",
    share: 13,
    sorts: ["noticeDueAt"],
    show: (summary) => <ClockOfCase summary={summary} name="notice" />,
    className: "",
  },
  {
    id: "assignee",
    label: "Assigned to",
    share: 12,
    sorts: ["assignee"],
    show: (summary) => <AssigneeCell summary={summary} />,
    className: "",
    leftOut: "lg:max-xl:hidden",
  },
  {
    id: "times",
    label: "Received and updated",
    share: 12,
    sorts: ["receivedAt", "updatedAt"],
    show: (summary) => <TimesCell summary={summary} />,
    className: "",
    leftOut: "max-2xl:hidden",
  },
  {
    id: "provider",
    label: "Requesting provider",
    share: 13,
    sorts: [],
    show: ({ requestingProvider }) => <Entered text={requestingProvider} />,
    className: "",
    leftOut: "hidden",
  },
  {
    id: "diagnosis",
    label: "Diagnosis codes",
    share: 10,
    sorts: [],
    show: ({ diagnosisCodes }) => diagnosisCodes,
    className: "",
    leftOut: "hidden",
  },
];

/** Which columns a table has, and how its rows share the room. */
export interface ShownColumns {
  readonly columns: readonly CaseColumn[];
  readonly rowClass: string;
  readonly template: string | undefined;
}

/** @param chosen names of columns; a name that no release knows is passed over, and the member is always there */
export function shownColumns(chosen: readonly string[] | undefined): ShownColumns {
  if (chosen === undefined) {
    const columns = caseColumns
      .filter(({ leftOut }) => leftOut !== "hidden")
      .map((column) => ({ ...column, className: classNames(column.className, column.leftOut) }));
    return { columns, rowClass: columnsClass, template: undefined };
  }
  const columns = caseColumns.filter(({ id }) => id === "member" || chosen.includes(id));
  const shares = columns.map(({ share }) => `minmax(0,${String(share)}fr)`);
  return {
    columns,
    rowClass: "lg:grid lg:grid-cols-(--columns)",
    template: [...shares, "8.5rem"].join(" "),
  };
}

/** The columns of the table around a row. */
export const ShownColumnsContext = createContext(shownColumns(undefined));

/** What the header of a column says. */
export function sortLabel(by: CaseSortKey): string {
  return worklistLayout.sortColumns.find(({ key }) => key === by)?.label ?? by;
}
