import { Button } from "./button.tsx";

export type SuggestedEntryProps = {
  /** What was likely meant, as a person reads it. */
  readonly words: string;
  readonly onUse: () => void;
};

/**
 * Asks back what was likely meant, with one click to enter it; what was typed stays until then.
 *
 * Accessibility: a status, so that it is read when it appears; the button names what it enters.
 */
export function SuggestedEntry({ words, onUse }: SuggestedEntryProps) {
  return (
    <p role="status" className="mt-1.5 flex flex-wrap items-center gap-2 text-sm">
      <span>Did you mean {words}?</span>
      <Button size="small" onClick={onUse}>
        Use {words}
      </Button>
    </p>
  );
}
