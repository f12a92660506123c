import type { NoticeGap } from "#domain";
import { Callout } from "#ui";

/** What keeps a letter from being written, and what to do about each; nothing is half-written. */
export function GapList({ gaps }: { readonly gaps: readonly NoticeGap[] }) {
  return (
    <Callout tone="critical" title="This letter can’t be written yet" headingLevel={3}>
      <p>Nothing was created. Still needed:</p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {gaps.map(({ missing, whatToDo }) => (
          <li key={missing}>
            <strong className="font-semibold">{missing}.</strong> {whatToDo}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
