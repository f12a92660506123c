import { useRef, type ReactNode } from "react";

export type FilePickerOptions = {
  readonly label: string;
  /** What the browser's dialog offers, as `accept` of an input takes it. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A hidden file input behind an ordinary button: the browser's own one cannot be styled or worded. */
export function useFilePicker({ label, accept, multiple = false, onFiles }: FilePickerOptions): {
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
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file again, once corrected, has to count as a change.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    ),
  };
}
