import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useCaseHistory, useDeterminations } from "#data";
import type { CaseRecord, Determination, Revision } from "#domain";
import { findSet, resolveParameters } from "#criteria";
import { writeScenario } from "#scenarios";
import { Button, Callout, Dialog, saveFile } from "#ui";
import { recordedScenario } from "./recorded-scenario.ts";
import { doubtsAbout } from "./synthetic-check.ts";

type ScenarioDialogProps = {
  readonly record: CaseRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Looks whether the case is made up, shows what would be saved, and saves it. */
export function ScenarioDialog({ record, isOpen, onClose }: ScenarioDialogProps) {
  const history = useCaseHistory(record.id);
  const determinations = useDeterminations(record.id);
  const isRead = history.data !== undefined && determinations.data !== undefined;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title="Save as scenario"
      description="A file with the answers, who answered and signed in what order, and the final criteria result. It leaves out all names: member, provider, and reviewers."
    >
      {!isRead ? (
        <p className="text-ink-muted">Reading the history…</p>
      ) : history.data.ok && determinations.data.ok ? (
        <ScenarioFile
          record={record}
          revisions={history.data.value.items}
          determinations={determinations.data.value.items}
        />
      ) : (
        <Callout tone="critical" title="The history can’t be loaded right now">
          Nothing was saved. Reload the page.
        </Callout>
      )}
    </Dialog>
  );
}

function ScenarioFile({
  record,
  revisions,
  determinations,
}: {
  readonly record: CaseRecord;
  readonly revisions: readonly Revision[];
  readonly determinations: readonly Determination[];
}) {
  const [isConfirmed, setIsConfirmed] = useState(false);
  const doubts = doubtsAbout(record);
  const text = useMemo(
    () => fileText(record, revisions, determinations),
    [record, revisions, determinations],
  );
  if (text === undefined) {
    return (
      <Callout tone="critical" title="This case can’t be saved as a scenario">
        This release doesn’t have the criteria it was evaluated with.
      </Callout>
    );
  }
  const name = `recorded-case-${record.id.slice(0, 8)}.yaml`;
  return (
    <div className="grid gap-4">
      {doubts.length === 0 ? null : (
        <Callout tone="warning" title="This case may be about a real person">
          <ul className="list-disc pl-5">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
          <p>Scenarios are kept and shared. Never save a real person’s case as a scenario.</p>
          <label className="mt-2 flex items-start gap-2 font-medium">
            <input
              type="checkbox"
              className="mark mt-0.5"
              checked={isConfirmed}
              onChange={({ target }) => setIsConfirmed(target.checked)}
            />
            No one in this case is real. I reviewed every answer and note.
          </label>
        </Callout>
      )}
      <div
        role="region"
        tabIndex={0}
        aria-label={name}
        className="max-h-80 overflow-auto rounded-md border border-line bg-sunken px-3 py-2 text-sm"
      >
        <pre className="whitespace-pre-wrap [unicode-bidi:plaintext]">{text}</pre>
      </div>
      <div>
        <Button
          variant="primary"
          icon={<Download />}
          disabled={doubts.length > 0 && !isConfirmed}
          onClick={() => saveFile(name, "yaml", text)}
        >
          Save {name}
        </Button>
      </div>
    </div>
  );
}

function fileText(
  record: CaseRecord,
  revisions: readonly Revision[],
  determinations: readonly Determination[],
): string | undefined {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return undefined;
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) return undefined;
  const { set } = found;
  return writeScenario(
    recordedScenario({ record, set, parameters: resolved.parameters, revisions, determinations }),
  );
}
