/**
 * What the record shows, filled. Under forced colours browsers leave shapes as they are drawn, so the
 * marks name system colours themselves.
 */
export const markClass =
  "fill-current forced-color-adjust-none text-accent forced-colors:text-[color:Highlight]";

/** What the record gives as a month or a year: somewhere within it. */
export const openMarkClass =
  "fill-none stroke-current [stroke-dasharray:3_2] forced-color-adjust-none text-accent forced-colors:text-[color:Highlight]";

/** Words within a drawing. */
export const wordsClass =
  "fill-current text-xs text-ink-muted forced-colors:text-[color:CanvasText]";

type ThresholdProps = { readonly x: number; readonly from: number; readonly to: number };

/** What the plan asks for: an upright line that stands out on a bar as on the page. */
export function Threshold({ x, from, to }: ThresholdProps) {
  const path = `M${String(x)} ${String(from)}V${String(to)}`;
  return (
    <g fill="none">
      <path
        d={path}
        stroke="currentColor"
        strokeWidth={6}
        className="forced-color-adjust-none text-surface forced-colors:text-[color:Canvas]"
      />
      <path
        d={path}
        stroke="currentColor"
        strokeWidth={2}
        className="forced-color-adjust-none text-ink forced-colors:text-[color:CanvasText]"
      />
    </g>
  );
}
