import { Link } from "@tanstack/react-router";
import { Download, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { isClosed, type CaseSummary } from "#cases";
import { recommendationWords } from "#criteria";
import { StatusTag } from "#ui";
import { readDigest, type WorklistDigest } from "./case-digest.ts";
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
  const procedure = digest?.procedure ?? "Not answered yet";
  const received = receivedInWords(receivedAt);
  return (
    <tr>
      <th scope="row" className="min-w-40">
        <Link
          to="/cases/$caseId"
          params={{ caseId: summary.id }}
          className="font-semibold text-accent underline-offset-2 hover:underline"
        >
          {memberName === "" ? `No name, ${caseName(summary)}` : memberName}
        </Link>
        <span className="block text-sm font-normal text-ink-muted">
          {summary.originKind === "sample" ? <SampleTag /> : null}
          {memberId}
          <span className="lg:hidden">
            {memberId !== "" && reference !== "" ? " · " : null}
            {reference}
          </span>
        </span>
        {digest?.sampleTitle === undefined || digest.sampleTitle === null ? null : (
          <span className="mt-0.5 block max-w-prose text-sm font-normal text-ink-muted">
            {digest.sampleTitle}
          </span>
        )}
        <span className="mt-0.5 block text-sm font-normal text-ink-muted xl:hidden">
          {procedure}
          <span className="lg:hidden">{received === "" ? null : ` · received ${received}`}</span>
        </span>
      </th>
      <td className="max-lg:hidden">{reference}</td>
      <td className="max-w-72 max-xl:hidden">
        {digest?.procedure === null || digest === null ? (
          <span className="text-ink-muted">{procedure}</span>
        ) : (
          procedure
        )}
      </td>
      <td>
        <Recommendation digest={digest} />
        <span className="mt-1 block text-sm md:hidden">
          <StillToShow digest={digest} />
        </span>
        {isClosed(state) ? (
          <span className="mt-1 block md:hidden">
            <StateTag state={state} />
          </span>
        ) : null}
      </td>
      <td className="max-md:hidden">
        <StillToShow digest={digest} />
      </td>
      <td className="max-md:hidden">
        <StateTag state={state} />
      </td>
      <td className="whitespace-nowrap max-lg:hidden">{received}</td>
      <td className="whitespace-nowrap max-xl:hidden">
        <time dateTime={updatedAt}>{momentInWords(updatedAt)}</time>
      </td>
      <td className="w-px whitespace-nowrap">
        <div className="flex justify-end">
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

function SampleTag() {
  return (
    <span className="mr-1.5 rounded-sm border border-info-line bg-info-soft px-1 text-xs font-medium text-info">
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

/** What the request would still have to show, in numbers; the case itself says what. */
function StillToShow({ digest }: { readonly digest: WorklistDigest | null }) {
  if (digest === null) return null;
  const parts = [
    digest.missingCare > 0 ? `${digest.missingCare} missing care` : null,
    digest.missingPaper > 0 ? `${digest.missingPaper} missing paper` : null,
    digest.open > 0 ? `${digest.open} to look at` : null,
    digest.unreadableEntries > 0 ? `${digest.unreadableEntries} to correct` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return <span className="text-ink-muted">Nothing</span>;
  return (
    <span className="flex flex-wrap gap-x-2">
      {parts.map((part) => (
        <span key={part} className="whitespace-nowrap">
          {part}
        </span>
      ))}
    </span>
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
