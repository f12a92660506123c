import { lazy, Suspense } from "react";

/** How a part of a bar is drawn, so that parts differ without colour: full, hatched, outlined, dotted. */
export type BarLook = "solid" | "hatched" | "outlined" | "dotted";

export type BarPart = { readonly label: string; readonly value: number; readonly look: BarLook };
export type BarRow = {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, e.g. "2 overridden". */
  readonly note?: string;
  readonly parts: readonly BarPart[];
};

export type BarsProps = {
  /** Names the picture. */
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** How a value is written beside its part; as it is where absent. */
  readonly inWords?: (value: number) => string;
};

/** Bars, loaded with the charting library when the first picture is shown. */
export function Bars(props: BarsProps) {
  return (
    <Suspense fallback={<p className="text-ink-muted">Drawing…</p>}>
      <BarPicture {...props} />
    </Suspense>
  );
}

const BarPicture = lazy(async () => {
  const { BarPicture: picture } = await import("./bar-picture.tsx");
  return { default: picture };
});
