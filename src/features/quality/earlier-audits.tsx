import { momentInWords } from "#data";
import { type Audit, auditFindingWords, type AuditFinding, auditItemWords } from "#domain";
import { Entered, StatusTag, Table } from "#ui";

const toneOf = {
  correct: "positive",
  "not-correct": "critical",
  "not-applicable": "muted",
} as const satisfies Readonly<Record<AuditFinding, string>>;

/** Audits of this case, newest first. */
export function EarlierAudits({ audits }: { readonly audits: readonly Audit[] }) {
  if (audits.length === 0) return null;
  return (
    <section aria-labelledby="earlier-audits" className="grid gap-4">
      <h2 id="earlier-audits" className="text-lg font-semibold">
        Audits of this case
      </h2>
      {audits.toReversed().map(({ id, at, by, findings }) => (
        <Table key={id} caption={`${momentInWords(at)}, ${by.name}`}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Finding</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ item, finding, note }) => (
              <tr key={item}>
                <th scope="row">{auditItemWords[item].title}</th>
                <td>
                  <StatusTag
                    tone={toneOf[finding]}
                    label={auditFindingWords[finding]}
                    look="plain"
                  />
                </td>
                <td className="whitespace-pre-wrap">
                  <Entered text={note} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
    </section>
  );
}
