import {
  type DataSource,
  dataPlaceInWords,
  dataSourceInWords,
  informationOriginInWords,
} from "#domain";
import { Entered } from "#ui";
import { ChevronRight } from "lucide-react";

/** Where data of the request says it, in words; its exact place opens with a click. Nothing for words of a page. */
export function DataSourceNote({
  source,
  isNamed = false,
}: {
  readonly source: DataSource;
  /** What says it is named beside it. */
  readonly isNamed?: boolean;
}) {
  const words = dataSourceInWords(source);
  if (words === undefined) return null;
  const origin = informationOriginInWords(source);
  return (
    <details data-data-source className="group/data min-w-0 text-ink-muted">
      <summary className="flex min-h-7 w-fit list-none items-center gap-1 rounded-md pr-2 hover:bg-sunken hover:text-ink pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/data:rotate-90"
        />
        <span>
          {isNamed ? "Where in the request data" : words}
          {origin === undefined ? null : (
            <>
              . <Entered isSentence text={origin} />
            </>
          )}
        </span>
      </summary>
      <span className="block pl-5 font-mono text-xs [overflow-wrap:anywhere]">
        <Entered text={dataPlaceInWords(source)} />
      </span>
    </details>
  );
}
