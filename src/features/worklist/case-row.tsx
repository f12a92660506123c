import { Link } from "@tanstack/react-router";
import { Download, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { isClosed, type CaseSummary } from "#cases";
import { recommendationWords } from "#criteria";
import { classNames, StatusTag } from "#ui";
import { readDigest, type WorklistDigest } from "./worklist-digest.ts";
import {
  caseName,
  momentInWords,
  receivedInWords,
  recommendationIcons,
  recommendationTones,
  stateIcons,
  stateWords,
} from "./worklist-words.ts";

export interface CaseRowProps {
  readonly summary: CaseSummary;
  readonly onExport: (summary: CaseSummary) => void;
  readonly onRemove: (summary: CaseSummary) => void;
}

/** One case: whom it is about, what the criteria say about it so far, and where it stands. */
export function CaseRow({ summary, onExport, onRemove }: CaseRowProps) {
  const digest = readDigest(summary.digest);
  const { memberName, memberId, reference, receivedAt, updatedAt, state } = summary;
  const received = receivedInWords(receivedAt);
  const procedure = digest?.procedure ?? null;
  const sampleTitle = digest?.sampleTitle ?? null;
  return (
    <tr className={narrowRow}>
      <th scope="row" className={classNames(narrowCell, "lg:min-w-54")}>
        <Link
          to="/cases/$caseId"
          params={{ caseId: summary.id }}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline-offset-2 hover:underline"
        >
          {memberName === "" ? `No name, ${caseName(summary)}` : memberName}
        </Link>
        <span className="flex flex-wrap gap-x-1.5 text-sm font-normal text-ink-muted">
          {summary.originKind === "sample" ? <SampleTag /> : null}
          {[memberId, reference, received === "" ? "" : `received ${received}`]
            .filter((part) => part !== "")
            .map((part, index) => (
              <span key={part} className={index === 0 && part === memberId ? "" : "lg:hidden"}>
                {part}
              </span>
            ))}
        </span>
      </th>
      <td className="max-lg:hidden">{reference}</td>
      <td className={classNames(narrowCell, "max-lg:col-span-full max-lg:row-start-2 lg:min-w-56")}>
        <span className={procedure === null ? "text-ink-muted" : undefined}>
          {procedure ?? "Not answered yet"}
        </span>
        {sampleTitle === null ? null : (
          <span className="block text-sm text-ink-muted sm:max-lg:ml-2 sm:max-lg:inline">
            {sampleTitle}
          </span>
        )}
      </td>
      <td
        className={classNames(
          narrowCell,
          "max-sm:col-span-full max-sm:row-start-3 sm:max-lg:col-start-2 sm:max-lg:row-start-1",
        )}
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 sm:max-lg:grid sm:max-lg:justify-items-start">
          <Recommendation digest={digest} />
          <span className="text-sm lg:hidden">
            <StillMissing digest={digest} />
          </span>
          <span className={isClosed(state) ? "xl:hidden" : "hidden"}>
            <StateTag state={state} />
          </span>
        </span>
      </td>
      <td className="whitespace-nowrap max-lg:hidden">
        <StillMissing digest={digest} />
      </td>
      <td className="max-xl:hidden">
        <StateTag state={state} />
      </td>
      <td className="whitespace-nowrap max-lg:hidden">{received}</td>
      <td className="whitespace-nowrap max-xl:hidden">
        <time dateTime={updatedAt}>{momentInWords(updatedAt)}</time>
      </td>
      <td
        className={classNames(
          narrowCell,
          "lg:w-px max-sm:col-start-2 max-lg:row-start-1 sm:max-lg:col-start-3",
        )}
      >
        <div className="-my-1 flex justify-end">
          <RowButton label={`Export ${caseName(summary)}`} onClick={() => onExport(summary)}>
            <Download aria-hidden="true" className="size-4" />
          </RowButton>
          {isClosed(state) ? null : (
            <RowButton label={`Delete ${caseName(summary)}`} onClick={() => onRemove(summary)}>
              <Trash2 aria-hidden="true" className="size-4" />
            </RowButton>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Below the width of a table: a few lines per case, the buttons beside the name. */
const narrowRow =
  "max-lg:grid max-sm:grid-cols-[minmax(0,1fr)_auto] sm:max-lg:grid-cols-[minmax(0,1fr)_12rem_auto] max-lg:gap-x-2 max-lg:gap-y-0.5 max-lg:border-b max-lg:border-line max-lg:px-3 max-lg:py-2 max-lg:last:border-0 max-lg:hover:bg-sunken";
const narrowCell = "max-lg:block max-lg:border-0 max-lg:p-0";

function SampleTag() {
  return (
    <span className="rounded-sm border border-info-line bg-info-soft px-1 text-xs font-medium text-info">
      Sample
    </span>
  );
}

function Recommendation({ digest }: { readonly digest: WorklistDigest | null }) {
  if (digest === null) return <span className="text-ink-muted">Open the case to see</span>;
  const { recommendation } = digest;
  return (
    <StatusTag
      tone={recommendationTones[recommendation]}
      icon={recommendationIcons[recommendation]}
      label={recommendationWords[recommendation].short}
    />
  );
}

/** How much the request would still have to show; the case itself says what. */
function StillMissing({ digest }: { readonly digest: WorklistDigest | null }) {
  if (digest === null) return null;
  const parts = [
    digest.missingCare > 0 ? `${digest.missingCare} care` : null,
    digest.missingPaper > 0 ? `${digest.missingPaper} paper` : null,
    digest.codingQueries > 0 ? "code" : null,
    digest.open > 0 ? `${digest.open} open` : null,
    digest.unreadableEntries > 0 ? `${digest.unreadableEntries} to correct` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? (
    <span className="text-ink-muted">
      Nothing<span className="lg:hidden"> missing</span>
    </span>
  ) : (
    <>
      <span className="lg:hidden">Missing: </span>
      {parts.join(", ")}
    </>
  );
}

function StateTag({ state }: { readonly state: CaseSummary["state"] }) {
  return (
    <StatusTag
      tone={isClosed(state) ? "info" : "muted"}
      icon={stateIcons[state]}
      label={stateWords[state]}
      look={isClosed(state) ? "tag" : "plain"}
    />
  );
}

function RowButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      title={label}
      onClick={onClick}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-raised hover:text-ink pointer-coarse:size-10"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  );
}
