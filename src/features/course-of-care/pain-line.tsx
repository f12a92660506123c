import { scaleLinear, scalePoint } from "@visx/scale";
import { LinePath } from "@visx/shape";
import type { PainStage } from "./course.ts";
import { markClass, wordsClass } from "./marks.tsx";
import { missingInWords } from "./state-words.ts";
import { fitText } from "./text-fit.ts";

type PainLineProps = { readonly stages: readonly PainStage[]; readonly width: number };

const height = 148;
const top = 18;
const bottom = 122;
const left = 20;

/** Pain scores in the order of care, not to a scale of time; the line breaks where a score is missing. */
export function PainLine({ stages, width }: PainLineProps) {
  const points = stages.flatMap(({ label, scores }, at) =>
    scores.map((score, index) => ({
      ...score,
      stage: label,
      id: `${String(at)} ${String(index)}`,
    })),
  );
  const known = points.filter(({ score }) => score !== undefined);
  const missing = points.filter(({ score }) => score === undefined);
  const x = scalePoint<string>({
    domain: points.map(({ id }) => id),
    range: [left, width - 4],
    padding: 0.5,
  });
  const y = scaleLinear<number>({ domain: [0, 10], range: [bottom, top] });
  const at = (id: string): number => x(id) ?? left;
  return (
    <div className="grid content-start gap-1 break-inside-avoid">
      <h3 className="text-sm font-semibold">Pain scores, 0 to 10</h3>
      {known.length === 0 ? null : (
        <svg
          role="img"
          aria-label={known.map(({ label, score }) => `${label} ${String(score)}`).join(", ")}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          className="h-auto w-full"
        >
          {[0, 5, 10].map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={width}
                y1={y(tick)}
                y2={y(tick)}
                stroke="currentColor"
                className={tick === 0 ? "text-line-strong" : "text-line"}
              />
              <text x={left - 5} y={y(tick) + 4} textAnchor="end" className={wordsClass}>
                {tick}
              </text>
            </g>
          ))}
          <LinePath
            data={points}
            x={({ id }) => at(id)}
            y={({ score }) => y(score ?? 0)}
            defined={({ score }) => score !== undefined}
            stroke="currentColor"
            strokeWidth={2}
            className="text-accent forced-colors:text-[color:Highlight]"
          />
          {known.map(({ id, score = 0 }) => (
            <g key={id}>
              <circle cx={at(id)} cy={y(score)} r={4} className={markClass} />
              <text
                x={at(id)}
                y={y(score) - 8}
                textAnchor="middle"
                className={`${wordsClass} font-semibold`}
              >
                {score}
              </text>
            </g>
          ))}
          <StageNames
            stages={stages}
            at={(stage, index) => at(`${String(stage)} ${String(index)}`)}
            room={x.step()}
          />
        </svg>
      )}
      {missing.length === 0 ? null : (
        <ul className="text-sm text-ink-muted">
          {missing.map(({ id, label, state }) => (
            <li key={id}>
              {missingInWords(state)}: {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StageNames({ stages, at, room }: PainLineStageProps) {
  return stages.map(({ label, scores }, stage) => (
    <text
      key={`${label} ${String(stage)}`}
      x={(at(stage, 0) + at(stage, scores.length - 1)) / 2}
      y={height - 8}
      textAnchor="middle"
      className={wordsClass}
    >
      {fitText(label, room * scores.length)}
    </text>
  ));
}

type PainLineStageProps = {
  readonly stages: readonly PainStage[];
  readonly at: (stage: number, score: number) => number;
  /** Pixels from one score to the next. */
  readonly room: number;
};
