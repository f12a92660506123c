import { Keyboard } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type RefObject } from "react";
import { areLettersOn } from "#data";
import { Button } from "#ui";
import { worklistCommand } from "./worklist-keys.ts";

/** Shows which keys work on this page, also with `?`; `/` leads to the search field. */
export function KeysButton({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);

  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        const command = worklistCommand(event);
        const isTyping = event.target instanceof HTMLElement && event.target.matches("input");
        if (isTyping || !areLettersOn()) return;
        if (command !== "search" && command !== "showKeys") return;
        event.preventDefault();
        if (command === "showKeys") setIsOpen(true);
        else search.current?.focus();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [search]);

  return (
    <>
      <Button variant="quiet" icon={<Keyboard />} onClick={() => setIsOpen(true)}>
        Shortcuts
      </Button>
      {isOpen === null ? null : (
        <Suspense>
          <KeysDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const KeysDialog = lazy(async () => {
  const { KeysDialog: dialog } = await import("./keys-dialog.tsx");
  return { default: dialog };
});
