import { momentInWords } from "#data";
import { RotateCcw } from "lucide-react";
import { mayOffer, type CasePage, type CaseSummary, type Person } from "#domain";
import { Entered, Button, Disclosure } from "#ui";
import { caseName } from "./worklist-words.ts";

/** Deleted cases, the newest first, each with its way back. */
export function DeletedCases({
  page,
  person,
  onRestore,
}: {
  readonly page: CasePage;
  readonly person: Person;
  readonly onRestore: (summary: CaseSummary) => void;
}) {
  return (
    <Disclosure summary={`Recently deleted (${page.total})`} headingLevel={2}>
      <ul className="grid gap-1">
        {page.items.map((summary) => (
          <li key={summary.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <span className="font-medium">
                <Entered text={summary.memberName} />
              </span>{" "}
              {caseName(summary)}
              <span className="text-ink-muted">
                {summary.removedAt === null
                  ? null
                  : `, deleted ${momentInWords(summary.removedAt)}`}
              </span>
            </span>
            {mayOffer("delete", summary.state, person) ? (
              <Button
                size="small"
                icon={<RotateCcw />}
                onClick={() => onRestore(summary)}
                aria-label={`Restore ${caseName(summary)}`}
              >
                Restore
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
