import type { CaseRecord } from "#domain";

/** Whose case a page is about, under its heading. */
export function WhoseCase({ record: { member, request } }: { readonly record: CaseRecord }) {
  const parts = [member.memberId, member.dateOfBirth, request.reference];
  return (
    <p className="flex flex-wrap gap-x-3">
      <span className="font-semibold">{member.name === "" ? "Unnamed member" : member.name}</span>
      {parts
        .filter((part) => part !== "")
        .map((part) => (
          <span key={part} className="text-ink-muted">
            {part}
          </span>
        ))}
    </p>
  );
}
