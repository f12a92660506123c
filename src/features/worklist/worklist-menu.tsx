import { commandFor } from "#data";
import { ChevronDown } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#ui";

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

/** What is done with the whole worklist and not every day: buttons that a button shows. Escape hides them. */
export function WorklistMenu({ items }: { readonly items: readonly MenuItem[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && menu.current?.contains(target) === false) setIsOpen(false);
    };
    document.addEventListener("pointerdown", leave, { signal });
    document.addEventListener("focusin", leave, { signal });
    const hide = (event: KeyboardEvent): void => {
      if (commandFor("field", event) !== "cancel") return;
      setIsOpen(false);
      focusOn(menu.current);
    };
    document.addEventListener("keydown", hide, { signal });
    return () => listening.abort();
  }, [isOpen]);
  return (
    <div ref={menu} className="relative">
      <Button
        variant="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        More <ChevronDown aria-hidden="true" className="inline size-4" />
      </Button>
      {isOpen ? (
        <ul
          id={id}
          className="absolute left-0 z-20 mt-1 grid w-max max-w-[calc(100vw-2rem)] rounded-md border border-line bg-raised p-1 shadow-float sm:right-0 sm:left-auto"
        >
          {items.map(({ label, onChoose }) => (
            <li key={label}>
              <Button
                variant="quiet"
                className="w-full justify-start"
                onClick={() => {
                  setIsOpen(false);
                  // A dialog that opens now gives the focus back to here.
                  focusOn(menu.current);
                  onChoose();
                }}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function focusOn(menu: HTMLElement | null): void {
  menu?.querySelector("button")?.focus();
}
