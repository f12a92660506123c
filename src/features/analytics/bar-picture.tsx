import { scaleLinear } from "@visx/scale";
import { useId, useRef } from "react";
import { useWidth } from "#ui";
import type { BarLook, BarPart, BarRow, BarsProps } from "./bars.tsx";

const barHeight = 14;

/** A bar for each row, its parts side by side; every number stands beside the bar in words. */
export function BarPicture({ label, rows, inWords = String }: BarsProps) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const most = Math.max(...rows.map(sumOf));
  const scale = scaleLinear<number>({ domain: [0, most === 0 ? 1 : most], range: [0, width - 2] });
  return (
    <figure
      ref={frame}
      aria-label={label}
      className="grid min-w-0 gap-2.5 rounded-lg border border-line bg-surface p-3"
    >
      {rows.map((row) => (
        <div key={row.id} className="min-w-0 break-inside-avoid">
          <p className="flex flex-wrap justify-between gap-x-3 text-sm">
            <span className="font-medium">{row.label}</span>
            {row.note === undefined ? null : <span className="text-ink-muted">{row.note}</span>}
          </p>
          {width === 0 ? null : <Bar row={row} scale={scale} width={width - 26} />}
          <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
            {row.parts
              .filter(({ value }) => value > 0)
              .map(({ label: name, value, look }) => (
                <span key={name} className="inline-flex items-center gap-1.5">
                  <Key look={look} />
                  {name} {inWords(value)}
                </span>
              ))}
          </p>
        </div>
      ))}
    </figure>
  );
}

function Bar({
  row,
  scale,
  width,
}: {
  readonly row: BarRow;
  readonly scale: (value: number) => number;
  readonly width: number;
}) {
  const places = placesOf(row.parts);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width + 26} ${barHeight + 4}`}
      className="h-auto w-full"
    >
      {places.map(({ part, from }) => (
        <Mark
          key={part.label}
          look={part.look}
          x={scale(from) + 1}
          width={Math.max(0, scale(part.value) - 1)}
        />
      ))}
    </svg>
  );
}

function Key({ look }: { readonly look: BarLook }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 14 18" className="h-4 w-3.5 shrink-0">
      <Mark look={look} x={1} width={12} />
    </svg>
  );
}

function Mark({
  look,
  x,
  width,
}: {
  readonly look: BarLook;
  readonly x: number;
  readonly width: number;
}) {
  const id = useId();
  return (
    <g className={markClass}>
      {look === "hatched" || look === "dotted" ? (
        <defs>
          <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
            {look === "hatched" ? (
              <path d="M0 5L5 0" stroke="currentColor" strokeWidth={1.6} fill="none" />
            ) : (
              <circle cx={2.5} cy={2.5} r={0.9} fill="currentColor" />
            )}
          </pattern>
        </defs>
      ) : null}
      <rect
        x={x}
        y={2}
        width={width}
        height={barHeight}
        stroke="currentColor"
        strokeWidth={look === "solid" ? 0 : look === "outlined" ? 2 : 1}
        fill={look === "solid" || look === "outlined" ? "currentColor" : `url(#${id})`}
        // A tint, so that the part is not taken for a gap in the bar.
        fillOpacity={look === "outlined" ? 0.2 : 1}
      />
    </g>
  );
}

function placesOf(parts: readonly BarPart[]) {
  let from = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const place = { part, from };
      from += part.value;
      return place;
    });
}

function sumOf({ parts }: BarRow): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

const markClass = "text-accent forced-color-adjust-none forced-colors:text-[color:CanvasText]";
