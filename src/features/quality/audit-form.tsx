import { type SubmitEvent, useState } from "react";
import { useQualityStore } from "#data";
import {
  type Audit,
  type AuditFinding,
  auditFindings,
  auditFindingWords,
  type AuditItem,
  auditItems,
  auditItemWords,
  newCaseId,
  type Person,
} from "#domain";
import { Button, Callout, ChoiceField, ErrorSummary, Question, TextArea } from "#ui";
import { ClipboardCheck } from "lucide-react";
import { qualityErrorInWords } from "./words.ts";

type AuditFormProps = {
  readonly caseId: string;
  readonly determinationId: string;
  readonly person: Person;
};

type Entry = { readonly finding: AuditFinding | null; readonly note: string };
type Entries = Readonly<Record<AuditItem, Entry>>;

const nothing: Entry = { finding: null, note: "" };
const noEntries: Entries = {
  "criteria-applied": nothing,
  "rationale-individual": nothing,
  "notice-complete": nothing,
  timeliness: nothing,
  "citations-support": nothing,
};

/** One finding for each item; what is not correct needs a note. Nothing is chosen beforehand. */
export function AuditForm({ caseId, determinationId, person }: AuditFormProps) {
  const quality = useQualityStore();
  const [entries, setEntries] = useState(noEntries);
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<{ readonly isKept: boolean; readonly text: string }>();
  const errors = auditItems.flatMap((item) => problemsOf(item, entries[item]));

  const keep = async (): Promise<void> => {
    setAttempt(attempt + 1);
    setTold(undefined);
    const findings = auditItems.flatMap((item): Audit["findings"] => {
      const { finding, note } = entries[item];
      return finding === null ? [] : [{ item, finding, note: note.trim() }];
    });
    if (errors.length > 0) return;
    const written = await quality.write({
      kind: "audit",
      id: newCaseId(),
      caseId,
      determinationId,
      at: new Date().toISOString(),
      by: person,
      findings,
    });
    if (!written.ok) {
      setTold({ isKept: false, text: qualityErrorInWords(written.error) });
      return;
    }
    setEntries(noEntries);
    setAttempt(0);
    setTold({ isKept: true, text: "It appears below and can’t be changed." });
  };

  return (
    <form
      noValidate
      aria-labelledby="audit-form"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void keep();
      }}
      className="grid gap-5"
    >
      <h2 id="audit-form" className="text-lg font-semibold">
        Findings
      </h2>
      <ErrorSummary
        title="The audit is not complete"
        errors={attempt === 0 ? [] : errors}
        attempt={attempt}
      />
      {auditItems.map((item) => {
        const change = (next: Partial<Entry>): void =>
          setEntries({ ...entries, [item]: { ...entries[item], ...next } });
        const own = attempt === 0 ? [] : problemsOf(item, entries[item]);
        const at = (id: string) => own.find((problem) => problem.id === id)?.message;
        const errorOf = (id: string) => {
          const error = at(id);
          return error === undefined ? {} : { error };
        };
        return (
          <div
            key={item}
            className="grid items-start gap-x-6 gap-y-2 border-t border-line pt-4 lg:grid-cols-2"
          >
            <Question
              id={`finding-${item}`}
              kind="group"
              label={auditItemWords[item].title}
              hint={auditItemWords[item].asks}
              {...errorOf(`finding-${item}`)}
            >
              <ChoiceField
                name={`finding-${item}`}
                value={entries[item].finding}
                onValueChange={(value) =>
                  change({
                    finding: auditFindings.find((auditFinding) => auditFinding === value) ?? null,
                  })
                }
                options={auditFindings.map((value) => ({
                  value,
                  label: auditFindingWords[value],
                  ...(value === "not-applicable" ? { tone: "aside" as const } : {}),
                }))}
              />
            </Question>
            <Question
              id={`note-${item}`}
              label={
                <span className="text-sm">
                  Note<span className="sr-only">: {auditItemWords[item].title}</span>
                </span>
              }
              {...errorOf(`note-${item}`)}
            >
              <TextArea
                rows={2}
                value={entries[item].note}
                onChange={({ target }) => change({ note: target.value })}
              />
            </Question>
          </div>
        );
      })}
      <div>
        <Button type="submit" variant="primary" size="large" icon={<ClipboardCheck />}>
          Save audit
        </Button>
      </div>
      <div role="alert" className="empty:hidden">
        {told === undefined ? null : (
          <Callout
            tone={told.isKept ? "positive" : "critical"}
            title={told.isKept ? "Audit saved" : "The audit was not saved"}
          >
            {told.text}
          </Callout>
        )}
      </div>
    </form>
  );
}

function problemsOf(item: AuditItem, { finding, note }: Entry) {
  const { title } = auditItemWords[item];
  if (finding === null) {
    return [{ id: `finding-${item}`, message: `Choose a finding for: ${title}` }];
  }
  return finding === "not-correct" && note.trim() === ""
    ? [{ id: `note-${item}`, message: `Describe what is not correct about: ${title}` }]
    : [];
}
