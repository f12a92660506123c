import type { SubmitEvent } from "react";
import { Button, DateField, Question, SelectField, TextField } from "#ui";
import type { AuditSearch } from "./audit-search.ts";
import { outcomeWords } from "./audit-words.ts";

const outcomes = ["done", "refused", "failed"] as const;

/** What the audit can be narrowed by. */
export function AuditFilters({
  search,
  onChange,
  onSubmit,
}: {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}) {
  return (
    <form role="search" onSubmit={onSubmit} className="flex flex-wrap items-end gap-3">
      <Question id="audit-case" label="Case ID">
        <TextField
          value={search.caseId}
          onChange={(event) => onChange({ ...search, caseId: event.target.value })}
        />
      </Question>
      <Question id="audit-person" label="Person ID">
        <TextField
          value={search.personId}
          onChange={(event) => onChange({ ...search, personId: event.target.value })}
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
