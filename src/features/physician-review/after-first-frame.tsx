import { type ReactNode, startTransition, useEffect, useState } from "react";

/**
 * What is not read first: drawn once the page's first frame is on the screen, without keeping anybody from reading
 * or typing meanwhile.
 */
export function AfterFirstFrame({ children }: { readonly children: () => ReactNode }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    let afterwards: ReturnType<typeof setTimeout> | undefined;
    // A frame is asked for before it is drawn; what is put off from there comes after it.
    const frame = requestAnimationFrame(() => {
      afterwards = setTimeout(() => startTransition(() => setIsDue(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterwards);
    };
  }, []);
  return isDue ? children() : null;
}
