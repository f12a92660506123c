import { useRef, type ReactNode } from "react";

/** A hidden file input behind an ordinary button: the browser's own one cannot be styled or worded. */
export function useFilePicker(onFile: (file: File) => void): {
  readonly open: () => void;
  readonly input: ReactNode;
} {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Case file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file again, once corrected, has to count as a change.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    ),
  };
}
