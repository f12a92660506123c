import { type SubmitEvent, useState } from "react";
import { useAdministration } from "#data";
import { type SystemScope, systemScopes } from "#domain";
import {
  Button,
  Callout,
  Dialog,
  ErrorSummary,
  type FieldError,
  Question,
  TextArea,
  TextField,
} from "#ui";
import {
  errorsOfIssues,
  noSystem,
  reaches,
  reachWords,
  readSystem,
  scopeWords,
  type SystemEntries,
} from "./system-words.ts";

/** Registers a system: its name, what it can do, its public keys, and where it may be notified. */
export function SystemDialog({
  onClose,
  onRegistered,
}: {
  readonly onClose: () => void;
  readonly onRegistered: (system: { readonly id: string; readonly name: string }) => void;
}) {
  const administration = useAdministration();
  const [entries, setEntries] = useState(noSystem);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isAway, setIsAway] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;

  // An error goes with the entry it was about. None comes before the next attempt: it would take the focus.
  function enter(field: string, part: Partial<SystemEntries>): void {
    setErrors((before) => before.filter(({ id }) => id !== field));
    setEntries((before) => ({ ...before, ...part }));
  }

  async function register(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // Pressed twice, it would be registered twice.
    if (isSending) return;
    const read = readSystem(entries);
    setIsAway(false);
    setErrors(read.ok ? [] : read.errors);
    setAttempt(attempt + 1);
    if (!read.ok || administration === null) return;
    setIsSending(true);
    const made = await administration.registerSystem(read.system);
    setIsSending(false);
    if (made.ok) onRegistered({ id: made.value, name: read.system.name });
    else if (made.error.kind === "invalid") setErrors(errorsOfIssues(made.error.issues));
    else setIsAway(true);
  }

  function toggle(scope: SystemScope): void {
    const scopes = systemScopes.filter(
      (known) => (known === scope) !== entries.scopes.includes(known),
    );
    enter("system-access", { scopes });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title="Register a system"
      description="Only its public keys are stored. The system proves itself with the private ones, which never leave it."
    >
      <form noValidate className="grid gap-4" onSubmit={(event) => void register(event)}>
        <ErrorSummary title="Not registered" errors={errors} attempt={attempt} />
        {isAway ? (
          <div role="alert">
            <Callout tone="critical" title="Not registered">
              The server didn’t respond. Your entries are still here. Check the list before you try
              again.
            </Callout>
          </div>
        ) : null}
        <Question id="system-name" label="Name" error={errorOf("system-name")}>
          <TextField
            value={entries.name}
            maxLength={120}
            onChange={(event) => enter("system-name", { name: event.target.value })}
          />
        </Question>
        <Question
          id="system-access"
          kind="group"
          label="What the system can do"
          hint="Choose only what it needs. To change this later, register it again."
          error={errorOf("system-access")}
        >
          <div className="grid gap-1.5">
            {systemScopes.map((scope) => (
              <Check
                key={scope}
                label={scopeWords[scope]}
                isChecked={entries.scopes.includes(scope)}
                onToggle={() => toggle(scope)}
              />
            ))}
            {reaches.map((reach) => (
              <Check
                key={reach}
                label={reachWords[reach]}
                isChecked={entries.reach[reach]}
                onToggle={() =>
                  enter("system-reach", {
                    reach: { ...entries.reach, [reach]: !entries.reach[reach] },
                  })
                }
              />
            ))}
          </div>
        </Question>
        <Question
          id="system-keys"
          label="Public keys"
          hint="A JSON Web Key Set (JWKS) from the system’s operator: RSA keys for RS384, or P-384 keys for ES384, each with a key ID."
          error={errorOf("system-keys")}
        >
          <TextArea
            rows={6}
            spellCheck={false}
            value={entries.keys}
            onChange={(event) => enter("system-keys", { keys: event.target.value })}
          />
        </Question>
        <Question
          id="system-endpoints"
          label="Notification addresses (optional)"
          hint="One https address on each line. The server notifies this system only at these addresses and below them."
          error={errorOf("system-endpoints")}
        >
          <TextArea
            rows={2}
            spellCheck={false}
            value={entries.endpoints}
            onChange={(event) => enter("system-endpoints", { endpoints: event.target.value })}
          />
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={isSending}>
            Register system
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Check({
  label,
  isChecked,
  onToggle,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className="flex items-start gap-2">
      <input type="checkbox" className="mt-1 size-4" checked={isChecked} onChange={onToggle} />
      <span>{label}</span>
    </label>
  );
}
