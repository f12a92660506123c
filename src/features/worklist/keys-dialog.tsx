import { useState } from "react";
import { areLettersOn, keyCommands, keysInWords } from "#data";
import { Dialog, KeyHint } from "#ui";
import { switchLetters } from "./worklist-keys.ts";

/** Which keys work on the worklist, and the way to switch the single letters off. */
export function KeysDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [lettersOn, setLettersOn] = useState(areLettersOn);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Worklist keyboard shortcuts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
        {[...Object.values(keyCommands.worklist), ...Object.values(keyCommands.day)].map(
          ({ words, ways }) => (
            <div key={words} className="contents">
              <dt className="flex gap-2">
                {ways.map((way) => (
                  <KeyHint key={way} keys={keysInWords(way)} />
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
        {Object.values(keyCommands.places).map(({ words, ways }) => (
          <div key={words} className="contents">
            <dt>
              <KeyHint keys={[...keyCommands.goTo.start.ways, ...ways]} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="option inline-flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="mark"
          checked={lettersOn}
          onChange={(event) => {
            switchLetters(event.target.checked);
            setLettersOn(event.target.checked);
          }}
        />
        Use single-key shortcuts
      </label>
    </Dialog>
  );
}
