import { amountInWords, type CourseItem } from "#criteria";
import { civilDayAfter } from "./civil-days.ts";
import type { DatedItem, Lane } from "./course.ts";
import type { CaseFacts } from "./read-facts.ts";

type Episode = Extract<CourseItem, { item: "episode" }>;

/** From its first to its last day, against the plan's minimum duration; one day alone is a mark of its own. */
export function episodeOf(episode: Episode, facts: CaseFacts): Pick<Lane, "dated" | "undated"> {
  const { count, stated, reason } = episode;
  const first = facts.dayAt(episode.first);
  const last = facts.dayAt(episode.last);
  const counted = count === undefined ? undefined : facts.numberAt(count.fact);
  const isEpisode = first !== undefined && last !== undefined && first <= last;
  const name =
    count === undefined || counted === undefined
      ? episode.label
      : amountInWords(counted, count.unit);
  return {
    dated: isEpisode
      ? [{ label: name, from: first, to: last, ...requiredFrom(episode, facts, first) }]
      : [
          ...(first === undefined ? [] : [{ label: episode.firstLabel, from: first, to: first }]),
          ...(last === undefined ? [] : [{ label: episode.lastLabel, from: last, to: last }]),
        ],
    undated: [
      ...(count !== undefined && (counted === undefined || !isEpisode)
        ? facts.said(count.fact)
        : []),
      ...(first === undefined ? facts.said(episode.first) : []),
      ...(last === undefined ? facts.said(episode.last) : []),
      ...(isEpisode || stated === undefined ? [] : facts.said(stated)),
      ...(reason !== undefined && isGiven(reason, facts) ? facts.said(reason.fact) : []),
    ],
  };
}

function isGiven({ fact, unless }: NonNullable<Episode["reason"]>, facts: CaseFacts): boolean {
  const answer = facts.textAt(fact);
  return answer !== undefined && facts.stateOf(fact) === "value" && !unless.includes(answer);
}

function requiredFrom(
  { minimumWeeks }: Episode,
  facts: CaseFacts,
  first: string,
): Pick<DatedItem, "required"> {
  const weeks = minimumWeeks === undefined ? undefined : facts.planNumber(minimumWeeks);
  const until = weeks === undefined ? undefined : civilDayAfter(first, Math.ceil(weeks * 7));
  if (weeks === undefined || until === undefined) return {};
  return { required: { until, label: `minimum ${amountInWords(weeks, "weeks")}` } };
}
