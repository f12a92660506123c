import type { PageRegion } from "#domain";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import {
  isTooSmall,
  movedRegion,
  type PagePoint,
  regionBetween,
  resizedRegion,
  type Rotation,
  roundedRegion,
  turnRegion,
  uprightRegion,
} from "./page-region.ts";

export type RegionToolProps = {
  readonly page: number;
  /** On the upright page; undefined while none is marked. */
  readonly region: PageRegion | undefined;
  readonly rotation: Rotation;
  /** Whether the pointer draws; otherwise the region is only shown. */
  readonly isMarking: boolean;
  readonly onMark: (region: PageRegion | undefined) => void;
};

/**
 * Marks a rectangle on a page: by dragging, by two clicks on opposite corners, or, once there is one,
 * with the arrow keys (with Shift: its size).
 */
export function RegionTool({ page, region, rotation, isMarking, onMark }: RegionToolProps) {
  const [drawn, setDrawn] = useState<PageRegion>();
  /** The corner where the pointer went down. */
  const corner = useRef<PagePoint>(undefined);
  /** The corner that a click set, waiting for the click on the other. */
  const clicked = useRef<PagePoint>(undefined);

  const finish = (event: PointerEvent<HTMLDivElement>) => {
    const from = corner.current;
    corner.current = undefined;
    setDrawn(undefined);
    if (from === undefined) return;
    const to = pointOf(event);
    const dragged = regionBetween(from, to);
    const before = clicked.current;
    const next = isTooSmall(dragged) && before !== undefined ? regionBetween(before, to) : dragged;
    if (isTooSmall(next)) {
      clicked.current = to;
      return;
    }
    clicked.current = undefined;
    onMark(roundedRegion(uprightRegion(next, rotation)));
  };

  return (
    <div
      className={`absolute inset-0 ${isMarking ? "cursor-crosshair touch-none" : "pointer-events-none"}`}
      onPointerDown={(event) => {
        if (!isMarking || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        corner.current = pointOf(event);
      }}
      onPointerMove={(event) => {
        if (corner.current !== undefined) setDrawn(regionBetween(corner.current, pointOf(event)));
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        corner.current = undefined;
        setDrawn(undefined);
      }}
    >
      {drawn === undefined ? null : <RegionBox region={drawn} rotation={0} look="marked" />}
      {region === undefined || drawn !== undefined ? null : (
        <RegionBox
          region={region}
          rotation={rotation}
          look="marked"
          label={`Marked region of page ${String(page)}. Arrow keys move it, with Shift they change its size.`}
          onKeyDown={(event) => {
            const next = afterKey(event, turnRegion(region, rotation));
            if (next === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            onMark(roundedRegion(uprightRegion(next, rotation)));
          }}
        />
      )}
    </div>
  );
}

export type RegionBoxProps = {
  /** On the upright page. */
  readonly region: PageRegion;
  readonly rotation: Rotation;
  readonly look: "marked" | "cited";
  readonly label?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** The outline of a region. */
export function RegionBox({ region, rotation, look, label, onKeyDown }: RegionBoxProps) {
  const { x, y, width, height } = turnRegion(region, rotation);
  const place = {
    left: `${String(x * 100)}%`,
    top: `${String(y * 100)}%`,
    width: `${String(width * 100)}%`,
    height: `${String(height * 100)}%`,
  };
  const className = `absolute rounded-sm border-2 mix-blend-multiply ${
    look === "marked"
      ? "border-[#1d4ed8] bg-[rgb(38_96_220/0.12)]"
      : "border-[#b45309] bg-[rgb(255_190_0/0.18)]"
  }`;
  return label === undefined ? (
    <div aria-hidden="true" style={place} className={`${className} pointer-events-none`} />
  ) : (
    <button
      type="button"
      data-region
      aria-label={label}
      style={place}
      className={`${className} pointer-events-none cursor-crosshair!`}
      onKeyDown={onKeyDown}
    />
  );
}

const step = 0.01;

function afterKey(event: KeyboardEvent, region: PageRegion): PageRegion | undefined {
  const by = arrows[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return event.shiftKey ? resizedRegion(region, by) : movedRegion(region, by);
}

const arrows: Readonly<Record<string, PagePoint>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

function pointOf(event: PointerEvent<HTMLDivElement>): PagePoint {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}
