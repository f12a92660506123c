import { citationInWords, type RecordedComparison } from "#domain";
import { StatusTag } from "#ui";

/** Specialty and license of whoever decides, beside what the line of business and the state ask, each with its source. */
export function ReviewerMatch({ findings, unknown }: RecordedComparison) {
  if (findings.length === 0 && unknown.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {findings.map(({ asks, result, words, because, source, standing }) => (
        <li key={`${asks} ${source}`} className="grid gap-0.5">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{asksWords[asks]}</span>
            <StatusTag {...resultLook[result]} look="plain" />
          </span>
          <span>{words}.</span>
          <span className="text-sm text-ink-muted">
            {because} {citationInWords({ provenance: source, state: standing })}.
          </span>
        </li>
      ))}
      {unknown.map((words) => (
        <li key={words} className="text-ink-muted">
          {words}.
        </li>
      ))}
    </ul>
  );
}

const asksWords = { expertise: "Specialty", licence: "License" } as const;

const resultLook = {
  met: { tone: "positive", label: "Matches" },
  "not-met": { tone: "warning", label: "Does not match" },
  "not-on-file": { tone: "muted", label: "Not on file" },
} as const;
