import type { SubmitEvent } from "react";
import { Button, DateField, Question, SelectField, TextField } from "#ui";
import type { AuditSearch } from "./audit-search.ts";
import { outcomeWords } from "./audit-words.ts";

const outcomes = ["done", "refused", "failed"] as const;

/** What the audit can be narrowed by. */
export function AuditFilters({
  search,
  names,
  onChange,
  onSubmit,
}: {
  readonly search: AuditSearch;
  /** Of the people whom one can look for, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (search: AuditSearch) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}) {
  return (
    <form role="search" onSubmit={onSubmit} className="flex flex-wrap items-end gap-3">
      <Question id="audit-case" label="Case ID">
        <TextField
          pattern="\s*[A-Za-z0-9_\-]{1,64}\s*"
          title="Letters, digits, - and _, as in the address of the case"
          value={search.caseId}
          onChange={(event) => onChange({ ...search, caseId: event.target.value })}
        />
      </Question>
      <Question id="audit-person" label="Person">
        <SelectField
          value={search.personId}
          emptyLabel="Anyone"
          options={Object.entries(names)
            .map(([value, label]) => ({ value, label }))
            .toSorted((one, other) => one.label.localeCompare(other.label, "en-US"))}
          onChange={({ target }) => onChange({ ...search, personId: target.value })}
        />
      </Question>
      <Question id="audit-result" label="Result">
        <SelectField
          value={search.outcome}
          emptyLabel="Any result"
          options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          onChange={({ target }) =>
            onChange({
              ...search,
              outcome: outcomes.find((known) => known === target.value) ?? "",
            })
          }
        />
      </Question>
      <Question id="audit-from" label="From">
        <DateField
          name="from"
          canBeNotDocumented={false}
          value={search.from}
          onChange={(from) => onChange({ ...search, from })}
        />
      </Question>
      <Question id="audit-to" label="Through">
        <DateField
          name="to"
          canBeNotDocumented={false}
          value={search.to}
          onChange={(to) => onChange({ ...search, to })}
        />
      </Question>
      <Button type="submit" variant="primary">
        Search
      </Button>
    </form>
  );
}
