import { useEffect, useRef } from "react";

/** Attaches the files that arrived with the page, each list of them once. */
export function useArriving(
  files: readonly File[] | undefined,
  attach: (files: readonly File[]) => Promise<void>,
): void {
  const attached = useRef<readonly File[]>(undefined);
  useEffect(() => {
    if (files === undefined || files.length === 0 || attached.current === files) return;
    attached.current = files;
    void attach(files);
  }, [files, attach]);
}
