import { momentInWords } from "#data";
import { Link } from "@tanstack/react-router";
import { FileText, ShieldAlert, Users } from "lucide-react";
import {
  doesNotVerifyWords,
  isClosed,
  linesOfBusiness,
  lineWords,
  readDigest,
  stateWords,
  waitingReasons,
  waitingWords,
  type CaseSummary,
  type WorklistDigest,
} from "#domain";
import { recommendationWords } from "#criteria";
import { Entered, classNames, StatusTag } from "#ui";
import { ClockCell, type ClockName } from "./clock-cell.tsx";
import { useWhoHasOpen } from "./open-cases.ts";
import { OriginTag } from "./origin-tag.tsx";
import { useIsUnverified } from "./unverified-cases.ts";
import {
  caseName,
  receivedInWords,
  recommendationIcons,
  recommendationTones,
  stateIcons,
} from "./worklist-words.ts";

type OfCase = { readonly summary: CaseSummary };

/** Longer names of procedures are written small, in two lines: cut off, two of them would look alike. */
const mostInOneLine = 38;

/** The second line of a cell. */
const below = "block truncate text-sm font-normal text-ink-muted";

/** Whose case it is; the name leads to where the case was left. */
export function MemberCell({
  summary,
  to = "/cases/$caseId",
}: OfCase & {
  /** Where in the case a press leads; without it, to where one left off. */
  readonly to?: "/cases/$caseId" | "/cases/$caseId/decision";
}) {
  const { memberName, memberId, reference } = summary;
  const name = memberName === "" ? `No name, ${caseName(summary)}` : memberName;
  return (
    <>
      <Link
        to={to}
        params={{ caseId: summary.id }}
        title={name}
        className="block truncate font-semibold text-accent underline-offset-2 hover:underline max-lg:min-h-6"
      >
        <Entered text={name} />
      </Link>
      <span className={classNames(below, "flex gap-x-1.5")}>
        <OriginTag kind={summary.originKind} />
        <OpenMark id={summary.id} />
        <span className="truncate">
          <Entered
            isSentence
            text={[memberId, reference].filter((part) => part !== "").join(" · ")}
          />
        </span>
      </span>
    </>
  );
}

export function ProcedureCell({ summary }: OfCase) {
  const digest = readDigest(summary.digest);
  // A row without a digest says what its listing says, such as that its procedure is withheld.
  const procedure = digest === null ? summary.procedure : digest.procedure;
  const line = linesOfBusiness.find((one) => one === summary.lineOfBusiness);
  const about = [line === undefined ? null : lineWords[line], digest?.sampleTitle ?? null];
  const title = about.filter((part) => part !== null).join(" · ");
  return (
    <>
      <span
        title={procedure ?? undefined}
        className={classNames(
          "block",
          procedure !== null && procedure.length > mostInOneLine
            ? "text-xs lg:line-clamp-2"
            : "truncate",
          procedure === null && "text-ink-muted",
        )}
      >
        {procedure ?? "Not reviewed yet"}
      </span>
      <span title={title} className={below}>
        {line === undefined ? "Line of business missing" : lineWords[line]}
      </span>
    </>
  );
}

/** What the criteria say so far, and where the case is; neither of a case that does not verify. */
export function RecommendationCell({ summary }: OfCase) {
  const digest = readDigest(summary.digest);
  const { state } = summary;
  if (useIsUnverified(summary.id)) {
    return (
      <>
        <StatusTag tone="critical" icon={ShieldAlert} label={doesNotVerifyWords} />
        <span className={below}>Changed outside the workstation</span>
      </>
    );
  }
  return (
    <>
      {digest === null ? (
        <span className="text-ink-muted">Open the case to see</span>
      ) : digest.recommendation === null ? (
        <StatusTag tone="muted" icon={FileText} label="Documentation only" />
      ) : (
        <StatusTag
          tone={recommendationTones[digest.recommendation]}
          icon={recommendationIcons[digest.recommendation]}
          label={recommendationWords[digest.recommendation].short}
        />
      )}
      {digest?.isNotFinal === true ? (
        <span className={below}>Not final: questions are still open</span>
      ) : null}
      <span className="block">
        <StatusTag
          tone={isClosed(state) ? "info" : "muted"}
          icon={stateIcons[state]}
          label={stateAndReason(summary)}
          look="plain"
        />
      </span>
    </>
  );
}

/** "Waiting for information: Records from the provider". */
function stateAndReason({ state, waitingFor }: CaseSummary): string {
  const reason = waitingReasons.find((one) => one === waitingFor);
  return state === "information-requested" && reason !== undefined
    ? `${stateWords[state]}: ${waitingWords[reason].toLowerCase()}`
    : stateWords[state];
}

/** How much the request would still have to show; the case itself says what. */
export function MissingCell({ summary }: OfCase) {
  const digest = readDigest(summary.digest);
  if (useIsUnverified(summary.id) || digest === null) return null;
  const words = missingInWords(digest);
  return words === "" ? (
    <span className="text-ink-muted">
      Nothing<span className="lg:hidden"> needed</span>
    </span>
  ) : (
    <span
      title={words}
      className={words.includes("·") ? "lg:line-clamp-3 lg:text-xs" : "lg:line-clamp-2"}
    >
      <span className="lg:hidden">Needed: </span>
      {words}
    </span>
  );
}

export function ClockOfCase({ summary, name }: OfCase & { readonly name: ClockName }) {
  const digest = readDigest(summary.digest);
  return useIsUnverified(summary.id) || digest === null ? null : (
    <ClockCell clock={digest.clock} name={name} isSentUrgent={digest.isSentUrgent === true} />
  );
}

/** Who works on it; a case that nobody has taken says so. */
export function AssigneeCell({ summary: { id, assignee } }: OfCase) {
  const present = useWhoHasOpen(id);
  return (
    <>
      <span
        title={assignee ?? undefined}
        className={classNames(
          "block lg:line-clamp-2 wrap-break-word",
          // On a card a line that says nothing is not worth its room.
          assignee === null && "text-ink-muted max-lg:hidden",
        )}
      >
        <span className="text-xs text-ink-muted lg:hidden">Assigned to </span>
        <Entered text={assignee ?? "Unassigned"} />
      </span>
      {present === null ? null : (
        <span
          title={present.sentence}
          className={classNames(below, "flex items-center gap-1 tracking-tight")}
        >
          <Users aria-hidden="true" className="size-3.5 shrink-0" />
          <span aria-hidden="true" className="truncate">
            <Entered text={present.names} />
          </span>
          <span className="sr-only">
            <Entered isSentence text={present.sentence} />
          </span>
        </span>
      )}
    </>
  );
}

export function TimesCell({ summary: { receivedAt, updatedAt } }: OfCase) {
  const received = receivedInWords(receivedAt);
  return (
    <>
      <span className="block truncate">{received === "" ? "Not entered" : received}</span>
      <time dateTime={updatedAt} className="block truncate text-xs text-ink-muted">
        {momentInWords(updatedAt)}
      </time>
    </>
  );
}

function missingInWords(digest: WorklistDigest): string {
  const words = [
    digest.missingCare > 0 ? `${digest.missingCare} not met` : null,
    digest.missingPaper > 0 ? `${digest.missingPaper} not documented` : null,
    digest.codingQueries > 0 ? "coding question" : null,
    digest.open > 0 ? `${digest.open} open` : null,
    digest.unreadableEntries > 0 ? `${digest.unreadableEntries} to correct` : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
  return words.replace(/^coding/, "Coding");
}

/** Where there is no room for the column that says it. */
function OpenMark({ id }: { readonly id: string }) {
  const present = useWhoHasOpen(id);
  return present === null ? null : (
    <span title={present.sentence} className="hidden shrink-0 self-center lg:max-xl:inline">
      <Users aria-hidden="true" className="size-3.5" />
      <span className="sr-only">{present.sentence}</span>
    </span>
  );
}
