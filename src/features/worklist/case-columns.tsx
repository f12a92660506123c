import type { ReactNode } from "react";
import { worklistLayout, type CaseSortKey, type CaseSummary } from "#domain";
import { classNames } from "#ui";
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
  readonly sorts: readonly CaseSortKey[];
  readonly show: (summary: CaseSummary) => ReactNode;
  /** Where it stands on a card; in a table the columns stand side by side. */
  readonly className: string;
}

/** The columns side by side: shares of the room, and the buttons at the end. */
export const columnsClass = classNames(
  "lg:grid lg:grid-cols-[minmax(0,17fr)_minmax(0,20fr)_minmax(0,16fr)_minmax(0,10fr)_minmax(0,12fr)_minmax(0,12fr)_6.5rem]",
  "xl:grid-cols-[minmax(0,15.5fr)_minmax(0,15.5fr)_minmax(0,15.8fr)_minmax(0,9.2fr)_minmax(0,14fr)_minmax(0,14fr)_minmax(0,11.5fr)_6rem]",
  "2xl:grid-cols-[minmax(0,15fr)_minmax(0,16fr)_minmax(0,15fr)_minmax(0,9fr)_minmax(0,13.5fr)_minmax(0,13.5fr)_minmax(0,10fr)_minmax(0,11fr)_6rem]",
);

export const caseColumns: readonly CaseColumn[] = [
  {
    id: "member",
    sorts: ["memberName", "reference"],
    show: (summary) => <MemberCell summary={summary} />,
    className: "max-lg:col-span-full max-lg:pr-20",
  },
  {
    id: "procedure",
    sorts: ["procedure", "lineOfBusiness"],
    show: (summary) => <ProcedureCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-span-2",
  },
  {
    id: "recommendation",
    sorts: ["recommendation", "state"],
    show: (summary) => <RecommendationCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-start-3 sm:max-lg:row-start-2",
  },
  {
    id: "missing",
    sorts: ["stillMissing"],
    show: (summary) => <MissingCell summary={summary} />,
    className: "max-sm:col-span-full sm:max-lg:col-start-3 sm:max-lg:row-start-3",
  },
  {
    id: "decision",
    sorts: ["dueAt"],
    show: (summary) => <ClockOfCase summary={summary} name="decision" />,
    className: "",
  },
  {
    id: "notice",
    sorts: ["noticeDueAt"],
    show: (summary) => <ClockOfCase summary={summary} name="notice" />,
    className: "",
  },
  {
    id: "assignee",
    sorts: ["assignee"],
    show: (summary) => <AssigneeCell summary={summary} />,
    className: "lg:max-xl:hidden",
  },
  {
    id: "times",
    sorts: ["receivedAt", "updatedAt"],
    show: (summary) => <TimesCell summary={summary} />,
    className: "max-2xl:hidden",
  },
];

/** What the header of a column says. */
export function sortLabel(by: CaseSortKey): string {
  return worklistLayout.sortColumns.find(({ key }) => key === by)?.label ?? by;
}
