import { Button, Dialog, KeyHint } from "#ui";
import { excludeRestKey } from "./exclude-rest-button.tsx";
import { notDocumentedKey } from "./key-press.ts";
import { recordKey } from "./review-keys.ts";
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
        <SettingToggle setting="hasAnswerKeys">Answer with single keys</SettingToggle>
        <SettingToggle setting="movesOn">Auto-advance</SettingToggle>
      </div>
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <KeyTable title="On the current question" rows={answerKeys} />
        <div className="grid gap-4">
          <KeyTable title="While typing" rows={typingKeys} />
          <KeyTable title="Navigation" rows={placeKeys} />
        </div>
      </div>
      <p className="text-sm text-ink-muted">
        Single keys do nothing while you type. Shortcuts for the record are shown on its buttons.
      </p>
    </Dialog>
  );
}

/** Ways to press one thing, each of them one or more keys held together. */
type KeyRow = { readonly words: string; readonly ways: readonly (readonly string[])[] };

const answerKeys: readonly KeyRow[] = [
  { words: "Yes", ways: [["Y"]] },
  { words: "No, or none of a list", ways: [["N"]] },
  { words: "Contraindicated", ways: [["C"]] },
  { words: "Not documented", ways: [["D"]] },
  { words: "Options, in order", ways: [["1"], ["9"]] },
  { words: "None of these", ways: [["0"]] },
  { words: "Clear answer", ways: [["X"]] },
  { words: "Alternative diagnoses: exclude the rest", ways: [[excludeRestKey]] },
];

const typingKeys: readonly KeyRow[] = [
  { words: "Save and continue", ways: [["Enter"]] },
  { words: "Not documented", ways: [[notDocumentedKey]] },
];

const placeKeys: readonly KeyRow[] = [
  { words: "Next open question", ways: [["O"], ["Ctrl", "Enter"]] },
  { words: "Next step", ways: [["Alt", "Page Down"]] },
  { words: "Previous step", ways: [["Alt", "Page Up"]] },
  { words: "Switch between form and record", ways: [[recordKey]] },
  { words: "Keyboard shortcuts", ways: [["?"]] },
];

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section aria-label={title}>
      <h3 className="border-b border-line pb-1 font-semibold">{title}</h3>
      <dl>
        {rows.map(({ words, ways }) => (
          <div
            key={words}
            className="flex items-center justify-between gap-3 border-b border-line py-1"
          >
            <dt>{words}</dt>
            <dd className="flex items-center gap-1.5">
              {ways.map((keys, index) => (
                <span key={keys.join("+")} className="inline-flex items-center gap-1.5">
                  {index === 0 ? null : (
                    <span className="text-xs text-ink-muted">{separator(ways)}</span>
                  )}
                  <KeyHint keys={keys} />
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
function separator([first]: KeyRow["ways"]): string {
  return first?.[0] === "1" ? "to" : "or";
}
