import { BookMarked, BookOpenCheck } from "lucide-react";
import {
  type Assessment,
  changedSourceWords,
  type CitedPlace,
  confirmedInWords,
  dataPlaceInWords,
  instantInWords,
  sourceInWords,
} from "#domain";
import type { FactRead } from "#criteria";
import { useAttachment } from "./attached-documents.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { Disclosure, Entered } from "#ui";

/**
 * The answers a criterion read, each with the page it was found on, one click away; those without a page are
 * named once, below.
 */
export function CitedAnswers({ reads }: { readonly reads: readonly FactRead[] }) {
  const { record, assessment } = useDecisionPage();
  if (reads.length === 0) return null;
  const uncited = reads.filter(
    ({ path, answer }) =>
      answer !== undefined &&
      record.citations[path] === undefined &&
      !isOfRequest(path, assessment),
  );
  return (
    <>
      <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {reads.map(({ path, label, words }) => {
          const citation = record.citations[path];
          return (
            <div key={path} className="contents">
              <dt className="text-ink-muted">{label}</dt>
              <dd className="min-w-0">
                <span className="font-medium">
                  <Entered isSentence text={instantInWords(words)} />
                </span>
                {citation === undefined ? null : <Citation place={{ path, label, citation }} />}
                <FurtherSources path={path} label={label} />
              </dd>
            </div>
          );
        })}
      </dl>
      {uncited.length === 0 ? null : (
        <p className="text-sm text-ink-muted">
          {uncited.length === reads.length
            ? "No page is cited."
            : `No page is cited for: ${uncited.map(({ label }) => label).join(", ")}.`}
        </p>
      )}
    </>
  );
}

/** More sources of an answer, its note, and who confirmed it from the record. */
function FurtherSources({ path, label }: { readonly path: string; readonly label: string }) {
  const { record } = useDecisionPage();
  const further = record.furtherCitations?.[path] ?? [];
  const note = record.answerNotes?.[path];
  const words = [
    confirmedInWords(path, record),
    note === undefined ? undefined : `Nurse’s note: ${note}`,
  ];
  return (
    <>
      {further.map((citation, at) => (
        // Opening it is no opening of the page that must be seen before a signature.
        <Citation
          key={`${sourceInWords(citation)} ${dataPlaceInWords(citation)}`}
          place={{ path: `${path}#${String(at + 2)}`, label, citation }}
        />
      ))}
      {words.map((one) =>
        one === undefined ? null : (
          <span key={one} className="block text-sm text-ink-muted">
            <Entered isSentence text={one} />
          </span>
        ),
      )}
    </>
  );
}

/** The cited pages of a criterion in one line, each named by its answer where there are several. */
export function CitationLine({ places }: { readonly places: readonly CitedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <ul className="col-span-full flex flex-wrap gap-x-4 pb-1 pl-6">
      {places.map((place) => (
        <li key={place.path} className="max-w-full">
          <Citation place={place} isNamed={places.length > 1} />
        </li>
      ))}
    </ul>
  );
}

/** The page an answer outside the criteria was found on. */
export function CitedPage({ path, label }: { readonly path: string; readonly label: string }) {
  const citation = useDecisionPage().record.citations[path];
  return citation === undefined ? null : <Citation place={{ path, label, citation }} />;
}

/** One cited place: a click shows it in the record; it says whether that was done. */
function Citation({
  place,
  isNamed = false,
}: {
  readonly place: CitedPlace;
  /** Whether the answer is named before its page. */
  readonly isNamed?: boolean;
}) {
  const { draft, open } = useDecisionPage();
  const attachment = useAttachment()(place);
  const isOpened = draft.opened.some(({ path }) => path === place.path);
  const Icon = isOpened ? BookOpenCheck : BookMarked;
  const exactly = dataPlaceInWords(place.citation);
  return (
    <>
      <button
        type="button"
        data-citation={place.path}
        onClick={() => open(place, attachment !== "not-attached")}
        className="flex min-h-7 max-w-full items-start gap-1.5 rounded-sm text-start text-sm text-accent hover:underline pointer-coarse:min-h-10"
      >
        <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">
          <span className="sr-only">Open the page: </span>
          {isNamed ? `${place.label}: ` : ""}
          <Entered isSentence text={sourceInWords(place.citation)} />
          <span className="text-ink-muted">
            {isOpened
              ? " (opened)"
              : attachment === "not-attached"
                ? " (document not attached)"
                : ""}
          </span>
          {attachment === "changed" ? (
            <span className="block font-medium text-critical">({changedSourceWords})</span>
          ) : null}
        </span>
      </button>
      {exactly === "" ? null : (
        <Disclosure
          look="plain"
          summary={
            <span className="text-sm font-normal text-ink-muted">Where in the request data</span>
          }
        >
          <span data-exact-place className="block font-mono text-xs [overflow-wrap:anywhere]">
            <Entered text={exactly} />
          </span>
        </Disclosure>
      )}
    </>
  );
}

/** What stands on the request itself has no page in the record. */
function isOfRequest(path: string, { set }: Assessment): boolean {
  return set.neverChanged.some((prefix) => path.startsWith(prefix));
}
