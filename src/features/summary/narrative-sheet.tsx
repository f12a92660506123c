import { BookMarked, ChevronRight } from "lucide-react";
import { birthDateInWords, type CaseRecord, type NarrativeSection, type Statement } from "#domain";
import { Entered, DefinitionList } from "#ui";

type NarrativeSheetProps = {
  readonly record: Pick<CaseRecord, "member" | "request">;
  readonly sections: readonly NarrativeSection[];
};

/** The narrative, section by section, each statement with the place in the record it rests on. */
export function NarrativeSheet({ record: { member, request }, sections }: NarrativeSheetProps) {
  const about = [
    { term: "Member", detail: member.name },
    { term: "Member ID", detail: member.memberId },
    { term: "Date of birth", detail: birthDateInWords(member.dateOfBirth) },
    { term: "Reference", detail: request.reference },
    { term: "Requesting provider", detail: request.requestingProvider },
    { term: "Facility", detail: request.facility },
  ].filter(({ detail }) => detail.trim() !== "");
  const details = sections.filter(({ isDetail }) => isDetail === true);
  return (
    <>
      <DefinitionList
        layout="columns"
        items={about.map(({ term, detail }) => ({ term, detail: <Entered text={detail} /> }))}
      />
      {sections
        .filter(({ isDetail }) => isDetail !== true)
        .map((section) => (
          <Section key={section.title} section={section} />
        ))}
      {details.length === 0 ? null : (
        // Folded on the screen, where the paragraphs above say it; on paper there is nothing to unfold.
        <details className="group/details print:[&::details-content]:[content-visibility:visible]">
          <summary className="flex min-h-10 items-center gap-2 text-lg font-semibold [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden="true"
              className="size-4 shrink-0 text-ink-muted transition-transform group-open/details:rotate-90 print:hidden"
            />
            Answers and sources
          </summary>
          <div className="grid gap-4 pt-2">
            {details.map((section) => (
              <Section key={section.title} section={section} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Section({
  section: { title, statements, isProse },
}: {
  readonly section: NarrativeSection;
}) {
  return (
    <section className="grid gap-1.5">
      <h3 className="border-b border-line pb-0.5 text-lg font-semibold break-after-avoid">
        {title}
      </h3>
      {isProse === true ? (
        <div className="grid max-w-[75ch] gap-2 leading-relaxed">
          {statements.map(({ text }) => (
            <p key={text}>
              <Entered isSentence text={text} />
            </p>
          ))}
        </div>
      ) : (
        <ul className="grid max-w-[78ch] gap-1">
          {statements.map((statement) => (
            <StatementLine key={statement.text} statement={statement} />
          ))}
        </ul>
      )}
    </section>
  );
}

function StatementLine({ statement: { text, source } }: { readonly statement: Statement }) {
  return (
    <li className="break-inside-avoid whitespace-pre-line">
      <Entered isSentence text={text} />
      {source === undefined ? null : (
        <span className="flex items-start gap-1.5 text-sm text-ink-muted">
          <BookMarked aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          <span>
            <span className="sr-only">Source: </span>
            <Entered isSentence text={source} />
          </span>
        </span>
      )}
    </li>
  );
}
