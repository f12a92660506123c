import {
  type DataSource,
  dataPlaceInWords,
  dataSourceInWords,
  informationOriginInWords,
} from "#domain";
import { Entered } from "#ui";

/** Where data of the request says it, in words; its exact place opens with a click. Nothing for words of a page. */
export function DataSourceNote({ source }: { readonly source: DataSource }) {
  const words = dataSourceInWords(source);
  if (words === undefined) return null;
  const origin = informationOriginInWords(source);
  return (
    <details data-data-source className="min-w-0 text-ink-muted">
      <summary className="min-h-7 w-fit content-center rounded-sm hover:text-ink pointer-coarse:min-h-10">
        {words}
        {origin === undefined ? null : (
          <>
            . <Entered isSentence text={origin} />
          </>
        )}
      </summary>
      <span className="block font-mono text-xs [overflow-wrap:anywhere]">
        <Entered text={dataPlaceInWords(source)} />
      </span>
    </details>
  );
}
