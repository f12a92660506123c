import { setInWords } from "#criteria";
import { useEffect, useRef, useState } from "react";
import { useDeterminations } from "#data";
import {
  type CaseRecord,
  type DenialForm,
  type Person,
  type PlanDetails,
  sentNotices,
  type Versioned,
} from "#domain";
import { Callout } from "#ui";
import { AskedLetters } from "./asked-letters.tsx";
import { LetterEditor } from "./letter-editor.tsx";
import { LetterHistory } from "./letter-history.tsx";
import { setOf } from "./set-of.ts";

export type NoticePageProps = {
  readonly opened: Versioned<CaseRecord>;
  /** Who works here and would send. */
  readonly person: Person;
  /** What the plan writes of itself in every letter. */
  readonly plan: PlanDetails;
  /** Whether the plan entered details of its own; without them the page around says so. */
  readonly hasOwnPlan: boolean;
  /** The plan’s own CMS-10003. */
  readonly denialForm: { readonly form: DenialForm | null };
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
};

/**
 * The letters of a case: the one that is due, as it will print, with what the checks found; and every one
 * that was sent, voided ones too. Letters are written from the record: there is nothing to type or paste.
 */
export function NoticePage(props: NoticePageProps) {
  const record = props.opened.value;
  const signed = useDeterminations(record.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The case is read from the store first, so the page's heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  const found = setOf(record);
  const determinations = signed.data?.ok === true ? signed.data.value.items : undefined;
  const written = determinations?.filter(({ notice }) => notice !== undefined).length ?? 0;
  // What is sent or voided here is read next; what another window does takes nobody's place.
  const [awaited, setAwaited] = useState<number>();
  const onWriting = (): void => setAwaited(written + 1);
  return (
    <div className="grid gap-5">
      <div className="print:hidden">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
          Notice
        </h1>
      </div>
      {signed.data?.ok === false ? (
        <Callout tone="critical" title="The signed decision can’t be read">
          No letter can be written without it. The case is stored unchanged. Reload the page.
        </Callout>
      ) : null}
      {found === undefined ? (
        <Callout tone="critical" title="No letter can be written here">
          The case was evaluated with {setInWords(record.criteriaSet)}, which this release doesn’t
          have. The case and its letters are stored unchanged. Write the letter in a release that
          has these criteria.
        </Callout>
      ) : null}
      {determinations === undefined || found === undefined ? null : (
        <LetterEditor {...props} {...found} determinations={determinations} onWriting={onWriting} />
      )}
      {determinations === undefined ? null : (
        <LetterHistory
          {...props}
          sent={sentNotices(determinations)}
          isAwaited={written === awaited}
          onWriting={onWriting}
        />
      )}
      {determinations === undefined ? null : (
        <AskedLetters determinations={determinations} zone={props.zone} />
      )}
    </div>
  );
}
