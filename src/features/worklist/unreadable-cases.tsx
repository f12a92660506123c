import { Link } from "@tanstack/react-router";
import type { UnreadableCase } from "#domain";
import { Callout } from "#ui";

/** Cases that are stored and can’t be read: named, never dropped silently. */
export function UnreadableCases({ cases }: { readonly cases: readonly UnreadableCase[] }) {
  return (
    <Callout
      tone="warning"
      headingLevel={2}
      title={cases.length === 1 ? "One case can’t be read" : `${cases.length} cases can’t be read`}
    >
      <p>They are stored unchanged. All other cases can be used.</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {cases.map(({ id }) => (
          <li key={id}>
            <Link to="/cases/$caseId" params={{ caseId: id }} className="text-accent underline">
              Case {id.slice(0, 8)}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
