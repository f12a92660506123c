import { birthDateInWords, type CaseRecord } from "#domain";
import { Entered } from "#ui";

/** Whose case a printed page is about, under its heading; on screen the bar above says it. */
export function WhoseCase({ record: { member, request } }: { readonly record: CaseRecord }) {
  const parts = [member.memberId, birthDateInWords(member.dateOfBirth), request.reference];
  return (
    <p className="hidden flex-wrap gap-x-3 print:flex">
      <span className="font-semibold">
        <Entered text={member.name === "" ? "Unnamed member" : member.name} />
      </span>
      {parts
        .filter((part) => part !== "")
        .map((part) => (
          <span key={part} className="text-ink-muted">
            <Entered text={part} />
          </span>
        ))}
    </p>
  );
}
