import { type KeyCommand, keyCommands, keysInWords } from "#data";
import { Button, Dialog, KeyHint } from "#ui";
import { SettingToggle } from "./setting-toggle.tsx";

export type KeysDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key of the form, and the two settings that change what keys do. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Keyboard shortcuts"
      width="wide"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SettingToggle setting="hasAnswerKeys">Answer with digits</SettingToggle>
        <SettingToggle setting="movesOn">Auto-advance</SettingToggle>
      </div>
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <KeyTable title="On the current question" commands={keyCommands.answer} />
        <div className="grid gap-4">
          <KeyTable title="While typing" commands={keyCommands.typing} />
          <KeyTable title="Navigation" commands={keyCommands.review} />
          <KeyTable title="On a passage of the record" commands={keyCommands.passage} />
        </div>
      </div>
      <p className="text-sm text-ink-muted">
        Letters never answer a question. Digits do nothing while you type: once you have typed a
        letter, press an arrow key or Tab before a digit answers. Shortcuts for the record are shown
        on its buttons.
      </p>
    </Dialog>
  );
}

function KeyTable({
  title,
  commands,
}: {
  readonly title: string;
  readonly commands: Readonly<Record<string, KeyCommand>>;
}) {
  return (
    <section aria-label={title}>
      <h3 className="border-b border-line pb-1 font-semibold">{title}</h3>
      <dl>
        {Object.values(commands).map(({ words, ways }) => (
          <div
            key={words}
            className="flex items-center justify-between gap-3 border-b border-line py-1"
          >
            <dt>{words}</dt>
            <dd className="flex items-center gap-1.5">
              {endsOf(ways).map((way, index) => (
                <span key={way} className="inline-flex items-center gap-1.5">
                  {index === 0 ? null : (
                    <span className="text-xs text-ink-muted">{isRange(ways) ? "to" : "or"}</span>
                  )}
                  <KeyHint keys={keysInWords(way)} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Digits are a range, other ways are alternatives. */
function isRange(ways: KeyCommand["ways"]): boolean {
  return ways.length > 2;
}

function endsOf(ways: KeyCommand["ways"]): KeyCommand["ways"] {
  return isRange(ways) ? [...ways.slice(0, 1), ...ways.slice(-1)] : ways;
}
