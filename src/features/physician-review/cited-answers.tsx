import { BookMarked, BookOpenCheck } from "lucide-react";
import { type CitedPlace, instantInWords, sourceInWords } from "#cases";
import type { FactRead } from "#criteria";
import { useDesk } from "./desk-context.ts";

/** The answers a criterion read, each with the page it was found on, one click away. */
export function CitedAnswers({ reads }: { readonly reads: readonly FactRead[] }) {
  const { record } = useDesk();
  if (reads.length === 0) return null;
  return (
    <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      {reads.map(({ path, label, words }) => {
        const citation = record.citations[path];
        return (
          <div key={path} className="contents">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="min-w-0">
              <span className="font-medium">{instantInWords(words)}</span>
              {citation !== undefined ? (
                <Citation place={{ path, label, citation }} />
              ) : isOfRequest(path) ? null : (
                <span className="ml-2 text-sm text-ink-muted">no page cited</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** One cited place: a click shows it in the record; it says whether that was done. */
export function Citation({ place }: { readonly place: CitedPlace }) {
  const { draft, open, isAttached } = useDesk();
  const isOpened = draft.opened.some(({ path }) => path === place.path);
  const Icon = isOpened ? BookOpenCheck : BookMarked;
  return (
    <button
      type="button"
      data-citation={place.path}
      onClick={() => open(place)}
      className="flex min-h-7 max-w-full items-start gap-1.5 rounded-sm text-start text-sm text-accent hover:underline pointer-coarse:min-h-10"
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">
        <span className="sr-only">Open the page: </span>
        {sourceInWords(place.citation)}
        <span className="text-ink-muted">
          {isOpened ? " (opened)" : isAttached(place) ? "" : " (document not attached)"}
        </span>
      </span>
    </button>
  );
}

/** What stands on the request itself has no page in the record. */
function isOfRequest(path: string): boolean {
  return path.startsWith("request.");
}
