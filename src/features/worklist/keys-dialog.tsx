import { Keyboard } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import { Button, Dialog, KeyHint } from "#ui";
import { areLettersOn, plainKey, switchLetters, worklistKeys } from "./worklist-keys.ts";

/** Which keys work on this page, and the way to switch the single letters off. Opens with `?`. */
export function KeysDialog({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const [isOpen, setIsOpen] = useState(false);
  const [lettersOn, setLettersOn] = useState(areLettersOn);

  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        const key = plainKey(event);
        const isTyping = event.target instanceof HTMLElement && event.target.matches("input");
        if (isTyping || !areLettersOn() || (key !== "/" && key !== "?")) return;
        event.preventDefault();
        if (key === "?") setIsOpen(true);
        else search.current?.focus();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [search]);

  return (
    <>
      <Button variant="quiet" icon={<Keyboard />} onClick={() => setIsOpen(true)}>
        Keys
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Keys of the worklist">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
          {worklistKeys.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex gap-2">
                {keys.map((key) => (
                  <KeyHint key={key} keys={[key]} />
                ))}
              </dt>
              <dd>{does}</dd>
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
          Letters and signs work as keys
        </label>
      </Dialog>
    </>
  );
}
