import { amountInWords } from "#criteria";
import { scaleLinear } from "@visx/scale";
import type { Amount } from "./course.ts";
import { missingInWords } from "./state-words.ts";
import { markClass, Threshold } from "./marks.tsx";

type AmountBarsProps = { readonly amounts: readonly Amount[]; readonly width: number };

/** Each amount as a bar, with a line at what the plan asks for; a missing amount has no bar at all. */
export function AmountBars({ amounts, width }: AmountBarsProps) {
  return (
    <div className="grid content-start gap-3">
      <h3 className="text-sm font-semibold">
        {amounts.some(({ required }) => required !== undefined)
          ? "Compared with the minimum"
          : "Amounts"}
      </h3>
      {amounts.map((amount) => (
        <div key={amount.id} className="break-inside-avoid">
          <p className="flex flex-wrap justify-between gap-x-3 text-sm">
            <span>{amount.label}</span>
            <span className={amount.value === undefined ? "text-ink-muted" : "font-medium"}>
              {againstMinimum(amount)}
            </span>
          </p>
          <Bar amount={amount} width={width} />
        </div>
      ))}
    </div>
  );
}

function Bar({ amount, width }: { readonly amount: Amount; readonly width: number }) {
  const { value, required = 0 } = amount;
  const most = Math.max(value ?? 0, required) * 1.15;
  const scale = scaleLinear<number>({ domain: [0, most === 0 ? 1 : most], range: [0, width - 2] });
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${String(width)} 18`} className="h-auto w-full">
      <line
        x1={0}
        x2={width}
        y1={15.5}
        y2={15.5}
        stroke="currentColor"
        className="text-line-strong"
      />
      {value === undefined ? null : (
        <rect x={0} y={4} width={scale(value)} height={10} className={markClass} />
      )}
      {required === 0 ? null : <Threshold x={scale(required)} from={0} to={18} />}
    </svg>
  );
}

/** "2 sessions, minimum 6", "Not documented, minimum 3 months". */
export function againstMinimum({ value, state, unit, required }: Amount): string {
  const least =
    required === undefined
      ? ""
      : value === undefined
        ? `, minimum ${amountInWords(required, unit)}`
        : `, minimum ${String(required)}`;
  if (value === undefined) {
    return `${missingInWords(state)}${state === "not-applicable" ? "" : least}`;
  }
  return `${amountInWords(Math.round(value * 10) / 10, unit)}${least}`;
}
