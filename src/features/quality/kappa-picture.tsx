import { scaleLinear } from "@visx/scale";
import { useRef } from "react";
import { useWidth } from "#ui";
import { twoPlaces } from "./words.ts";

export type KappaMark = {
  readonly id: string;
  readonly title: string;
  readonly kappa: number;
  readonly low: number;
  readonly high: number;
};

const rowHeight = 26;
const foot = 20;
/** Wide enough for the longest title of a criterion. */
const namesWidth = 320;

/** A point with its interval for each criterion, the least agreement first. */
export function KappaPicture({ rows }: { readonly rows: readonly KappaMark[] }) {
  const frame = useRef<HTMLElement>(null);
  const inner = useWidth(frame) - 26;
  const sorted = rows.toSorted((left, right) => left.kappa - right.kappa || left.low - right.low);
  const lowest = Math.min(0, ...rows.map(({ low }) => low));
  // Beside the names where there is room, below them where there is not.
  const isWide = inner >= 640;
  const start = isWide ? Math.min(namesWidth, inner * 0.45) : 8;
  const scale = scaleLinear<number>({ domain: [lowest, 1], range: [start, inner - 12] });
  const step = isWide ? rowHeight : rowHeight + 14;
  const height = sorted.length * step + foot;
  return (
    <figure
      ref={frame}
      aria-label="Kappa by criterion"
      className="min-w-0 rounded-lg border border-line bg-surface p-3"
    >
      <figcaption className="mb-1 text-sm font-semibold">
        Kappa by criterion with 95% interval: 0 is chance agreement, 1 is complete agreement
      </figcaption>
      {inner <= 0 ? null : (
        // The table below says the same in words.
        <svg aria-hidden="true" viewBox={`0 0 ${inner} ${height}`} className="h-auto w-full">
          {[0, 0.5, 1].map((tick) => (
            <g key={tick}>
              <line
                x1={scale(tick)}
                x2={scale(tick)}
                y1={0}
                y2={height - foot}
                stroke="currentColor"
                className={tick === 0 ? "text-line-strong" : "text-line"}
              />
              <text x={scale(tick)} y={height - 5} textAnchor="middle" className={wordsClass}>
                {tick}
              </text>
            </g>
          ))}
          {sorted.map((row, at) => (
            <Row key={row.id} row={row} y={at * step} scale={scale} isWide={isWide} start={start} />
          ))}
        </svg>
      )}
    </figure>
  );
}

function Row({
  row: { title, kappa, low, high },
  y,
  scale,
  isWide,
  start,
}: {
  readonly row: KappaMark;
  readonly y: number;
  readonly scale: (value: number) => number;
  readonly isWide: boolean;
  readonly start: number;
}) {
  const line = y + (isWide ? rowHeight / 2 : rowHeight + 2);
  return (
    <>
      <text
        x={isWide ? start - 14 : 0}
        y={isWide ? line + 4 : y + 16}
        textAnchor={isWide ? "end" : "start"}
        className={wordsClass}
      >
        {isWide ? title : `${title}: ${twoPlaces(kappa)}`}
      </text>
      <line
        x1={scale(low)}
        x2={scale(high)}
        y1={line}
        y2={line}
        stroke="currentColor"
        strokeWidth={2}
        className="forced-color-adjust-none text-ink-muted forced-colors:text-[color:CanvasText]"
      />
      <circle
        cx={scale(kappa)}
        cy={line}
        r={5}
        className="fill-current text-accent forced-color-adjust-none forced-colors:text-[color:Highlight]"
      />
    </>
  );
}

const wordsClass = "fill-current text-xs text-ink-muted forced-colors:text-[color:CanvasText]";
