import { BookMarked } from "lucide-react";
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
  return (
    <>
      <DefinitionList
        layout="columns"
        items={about.map(({ term, detail }) => ({ term, detail: <Entered text={detail} /> }))}
      />
      {sections.map(({ title, statements }) => (
        <section key={title} className="grid gap-1.5">
          <h3 className="border-b border-line pb-0.5 text-lg font-semibold break-after-avoid">
            {title}
          </h3>
          <ul className="grid max-w-[78ch] gap-1">
            {statements.map((statement) => (
              <StatementLine key={statement.text} statement={statement} />
            ))}
          </ul>
        </section>
      ))}
    </>
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
