import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { CaseSortKey, CaseSummary } from "#cases";
import {
  ClockOfCase,
  MemberCell,
  MissingCell,
  ProcedureCell,
  RecommendationCell,
  TimesCell,
} from "./case-cells.tsx";

/** One column: by what its header sorts, what it shows, and where that stands in a table and on a card. */
export interface CaseColumn {
  readonly id: string;
  readonly sorts: readonly { readonly by: CaseSortKey; readonly label: string }[];
  readonly show: (summary: CaseSummary) => ReactNode;
  readonly className: string;
}

export const caseColumns: readonly CaseColumn[] = [
  {
    id: "member",
    sorts: [
      { by: "memberName", label: "Member" },
      { by: "reference", label: "Reference" },
    ],
    show: (summary) => <MemberCell summary={summary} />,
    className: "lg:w-[16%] max-lg:pr-20",
  },
  {
    id: "procedure",
    sorts: [
      { by: "procedure", label: "Procedure" },
      { by: "lineOfBusiness", label: "Line of business" },
    ],
    show: (summary) => <ProcedureCell summary={summary} />,
    className: "max-lg:col-span-full",
  },
  {
    id: "recommendation",
    sorts: [
      { by: "recommendation", label: "Recommendation" },
      { by: "state", label: "State" },
    ],
    show: (summary) => <RecommendationCell summary={summary} />,
    className: "lg:w-[14.5%]",
  },
  {
    id: "missing",
    sorts: [{ by: "stillMissing", label: "Still missing" }],
    show: (summary) => <MissingCell summary={summary} />,
    className: "lg:w-[9%] max-sm:col-span-full",
  },
  {
    id: "decision",
    sorts: [{ by: "dueAt", label: "Decision" }],
    show: (summary) => <ClockOfCase summary={summary} name="decision" />,
    className: "lg:w-[13.5%]",
  },
  {
    id: "notice",
    sorts: [{ by: "noticeDueAt", label: "Notice" }],
    show: (summary) => <ClockOfCase summary={summary} name="notice" />,
    className: "lg:w-[13.5%]",
  },
  {
    id: "times",
    sorts: [
      { by: "receivedAt", label: "Received" },
      { by: "updatedAt", label: "Updated" },
    ],
    show: (summary) => <TimesCell summary={summary} />,
    className: "lg:w-[10%] max-xl:hidden",
  },
];

/** The store filters, sorts and cuts; the table library keeps columns, rows and cells together. */
export const caseTableFeatures = tableFeatures({});

const column = createColumnHelper<typeof caseTableFeatures, CaseSummary>();

export const caseTableColumns = column.columns(
  caseColumns.map(({ id, show }) => column.display({ id, cell: ({ row }) => show(row.original) })),
);
