import { dayInWords } from "#domain";
import { AxisBottom } from "@visx/axis";
import { scaleUtc } from "@visx/scale";
import { utcOf } from "./civil-days.ts";
import type { CourseOfCare, DatedItem, Lane } from "./course.ts";
import { whenInWords } from "./state-words.ts";
import { markClass, openMarkClass, Threshold, wordsClass } from "./marks.tsx";
import { fitText, labelStart, textWidth } from "./text-fit.ts";

type TimelineProps = { readonly course: CourseOfCare; readonly width: number };
type TimeScale = ReturnType<typeof timeScale>;

const itemHeight = 38;
const axisHeight = 26;
/** Room at both ends, so that a mark on the first or last day is whole. */
const edge = 6;

/** Everything that has a date, on one scale: a lane each, the plan's minimum durations dashed below. */
export function Timeline({ course: { lanes, span }, width }: TimelineProps) {
  const dated = lanes.filter((lane) => lane.dated.length > 0);
  if (span === undefined) {
    return <p className="text-ink-muted">No dates entered yet.</p>;
  }
  const isWide = width >= 560;
  const titleWidth = isWide ? 112 : 0;
  const track = width - titleWidth;
  const scale = timeScale(span, track);
  return (
    <div className="grid gap-y-1">
      {dated.map((lane) => (
        <div key={lane.id} className={isWide ? "grid grid-cols-[7rem_minmax(0,1fr)]" : "grid"}>
          <span className="text-sm font-semibold">{lane.title}</span>
          <LaneTrack lane={lane} scale={scale} width={track} />
        </div>
      ))}
      <TimeAxis scale={scale} width={track} isShifted={isWide} />
    </div>
  );
}

function LaneTrack({
  lane,
  scale,
  width,
}: {
  readonly lane: Lane;
  readonly scale: TimeScale;
  readonly width: number;
}) {
  const height = lane.dated.length * itemHeight;
  return (
    <svg
      role="img"
      aria-label={lane.dated.map(itemInWords).join("; ")}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="h-auto w-full overflow-visible"
    >
      {monthTicks(scale, width).map((tick) => (
        <line
          key={tick.getTime()}
          x1={scale(tick)}
          x2={scale(tick)}
          y1={0}
          y2={height}
          stroke="currentColor"
          className="text-line"
        />
      ))}
      {lane.dated.map((item, row) => (
        <ItemMark
          // Two procedures of one kind may stand on one day.
          key={`${item.label} ${item.from} ${String(row)}`}
          item={item}
          scale={scale}
          width={width}
          top={row * itemHeight}
          isThin={lane.isBackground === true}
        />
      ))}
    </svg>
  );
}

type ItemMarkProps = {
  readonly item: DatedItem;
  readonly scale: TimeScale;
  readonly width: number;
  readonly top: number;
  /** The background of all care, such as the pain itself. */
  readonly isThin: boolean;
};

/** Its label above, its bar or mark (dashed where the record gives a month or a year), and below it how far the plan's minimum duration reaches. */
function ItemMark({ item, scale, width, top, isThin }: ItemMarkProps) {
  const from = scale(utcOf(item.from));
  const to = scale(utcOf(item.to));
  const sureFrom = scale(utcOf(item.certain?.from ?? item.from));
  const sureTo = scale(utcOf(item.certain?.to ?? item.to));
  const until = item.required === undefined ? undefined : scale(utcOf(item.required.until));
  const label = labelWithin(item, width);
  const requiredLabel = item.required?.label ?? "";
  return (
    <g transform={`translate(0 ${String(top)})`}>
      <text
        x={labelStart(label, from, width)}
        y={13}
        className={`${wordsClass} [unicode-bidi:plaintext]`}
      >
        {label}
      </text>
      {item.certain === undefined ? null : (
        <rect
          x={from}
          y={18.5}
          width={Math.max(4, to - from)}
          height={8}
          className={openMarkClass}
        />
      )}
      {item.certain === null ? null : item.from === item.to ? (
        <circle cx={from} cy={23} r={5} className={markClass} />
      ) : (
        <rect
          x={sureFrom}
          y={isThin ? 21 : 18}
          width={Math.max(2, sureTo - sureFrom)}
          height={isThin ? 3 : 9}
          className={markClass}
        />
      )}
      {until === undefined ? null : (
        <g className="text-ink">
          <path
            d={`M${String(from)} 32.5H${String(until)}`}
            stroke="currentColor"
            strokeWidth={1.5}
            strokeDasharray="4 2"
          />
          <Threshold x={until} from={16} to={36} />
          <text
            x={
              until + 5 + requiredLabel.length * 6.6 <= width
                ? until + 5
                : labelStart(requiredLabel, from - 5 - requiredLabel.length * 6.6, width)
            }
            y={36}
            className={wordsClass}
          >
            {requiredLabel}
          </text>
        </g>
      )}
    </g>
  );
}

function TimeAxis({
  scale,
  width,
  isShifted,
}: {
  readonly scale: TimeScale;
  readonly width: number;
  readonly isShifted: boolean;
}) {
  return (
    <div aria-hidden="true" className={isShifted ? "pl-28" : undefined}>
      <svg
        viewBox={`0 0 ${String(width)} ${String(axisHeight)}`}
        className="h-auto w-full overflow-visible text-line-strong"
      >
        <AxisBottom
          scale={scale}
          tickValues={monthTicks(scale, width)}
          tickFormat={(tick) => monthInWords.format(new Date(tick.valueOf()))}
          tickLength={4}
          stroke="currentColor"
          tickStroke="currentColor"
          tickLabelProps={{
            className: wordsClass,
            fill: "currentColor",
            fontFamily: "inherit",
            fontSize: 12,
            textAnchor: "middle",
          }}
        />
      </svg>
    </div>
  );
}

function timeScale(span: { readonly from: string; readonly to: string }, width: number) {
  const from = utcOf(span.from);
  const to = utcOf(span.to);
  // A single day stands in the middle of the weeks around it.
  const room = from === to ? 30 * 86_400_000 : 0;
  return scaleUtc<number>({ domain: [from - room, to + room], range: [edge, width - edge] });
}

/** As many months or years as have room for their names, none whose name would be cut at an end. */
function monthTicks(scale: TimeScale, width: number): Date[] {
  const nameWidth = 56;
  return scale
    .ticks(Math.max(2, Math.floor(width / 110)))
    .filter((tick) => tick.getUTCDate() === 1)
    .filter((tick) => scale(tick) >= nameWidth / 2 && scale(tick) <= width - nameWidth / 2);
}

const monthInWords = new Intl.DateTimeFormat("en-US", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** What it was is cut where there is no room for all of it; when it was never is. */
function labelWithin(item: DatedItem, width: number): string {
  const when = `, ${whenInWords(item)}`;
  return `${fitText(item.label, Math.max(0, width - textWidth(when)))}${when}`;
}

function labelOf(item: DatedItem): string {
  return `${item.label}, ${whenInWords(item)}`;
}

function itemInWords(item: DatedItem): string {
  const { required } = item;
  return required === undefined
    ? labelOf(item)
    : `${labelOf(item)}; ${required.label}, through ${dayInWords(required.until)}`;
}
