import { useCaseDocuments } from "#data";
import {
  type CaseRecord,
  differingAnswers,
  type DifferingAnswer,
  proposedValueInWords,
  sameJson,
  sentRequests,
} from "#domain";
import { Callout, Entered } from "#ui";
import { useMemo } from "react";
import { LinkButton } from "../link-button.tsx";
import { useLiveValue } from "../live-value.ts";
import { useReview } from "../review-context.ts";
import { nameIn } from "./record-offers.ts";

/**
 * Above the questions of a case whose provider sent an update as data: the answers it differs from, each a way to its
 * question. Draws nothing for a case without one. It changes no answer.
 */
export function UpdateNote() {
  const { draft } = useReview();
  const listed = useCaseDocuments(draft.get().id);
  const documents = listed.data?.ok === true ? listed.data.value.items : [];
  const updates = sentRequests(documents).flatMap(({ what, document }) =>
    what === "update" && document.removedAt === undefined ? [document.id] : [],
  );
  return updates.length === 0 ? null : <Differing key={updates.join(" ")} updates={updates} />;
}

function Differing({ updates }: { readonly updates: readonly string[] }) {
  const { offers, draft, assessment, goTo } = useReview();
  const found = useLiveValue(offers, (all) => all);
  const ids = updates.join(" ");
  const select = useMemo(() => {
    const differing = (record: CaseRecord) =>
      differingAnswers(
        assessment.get().set.facts,
        found.proposals,
        ids.split(" "),
        record,
        nameIn(found),
      );
    // Nothing is added while somebody answers: the page would move, and she sees the passage where she is.
    const before = new Set(differing(draft.get()).map(({ fact }) => fact.path));
    return (record: CaseRecord) => ({
      had: before.size,
      left: differing(record)
        .filter(({ fact }) => before.has(fact.path))
        .map((one) => ({ path: one.fact.path, label: one.fact.label, said: saidInWords(one) })),
    });
  }, [found, ids, assessment, draft]);
  const { had, left } = useLiveValue(draft, select, sameJson);
  if (had === 0) return null;
  const source = updates.length === 1 ? "The provider’s update" : "What the provider sent later";
  return (
    <section aria-label="Update from the provider" className="px-4 pt-4 lg:px-6 print:hidden">
      {left.length === 0 ? (
        <Callout tone="info" title={`${source} no longer differs from an answer`} />
      ) : (
        <Callout
          tone="info"
          title={`${source} differs from ${left.length === 1 ? "1 answer" : `${String(left.length)} answers`}`}
        >
          <ul className="grid gap-0.5">
            {left.map(({ path, label, said }) => (
              <li key={path}>
                <LinkButton onClick={() => goTo(path)}>{label}</LinkButton>: the update says{" "}
                <Entered text={said} />
              </li>
            ))}
          </ul>
          <p>No answer changes until you change it.</p>
        </Callout>
      )}
    </section>
  );
}

function saidInWords({ fact, said }: DifferingAnswer): string {
  return said
    .map(({ value, isDenied }) => {
      const words = `“${proposedValueInWords(fact, value)}”`;
      return isDenied ? `${words} is denied` : words;
    })
    .join(", ");
}
