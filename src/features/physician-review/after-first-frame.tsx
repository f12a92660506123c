import { type ReactNode, startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * What is not read first: drawn once the page's first frame is on the screen, without keeping anybody from reading
 * or typing meanwhile. A key that is pressed before that draws it at once: keys go on to what is on the page.
 */
export function AfterFirstFrame({ children }: { readonly children: () => ReactNode }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    let afterwards: ReturnType<typeof setTimeout> | undefined;
    // A frame is asked for before it is drawn; what is put off from there comes after it.
    const frame = requestAnimationFrame(() => {
      afterwards = setTimeout(() => startTransition(() => setIsDue(true)));
    });
    const drawNow = () => flushSync(() => setIsDue(true));
    document.addEventListener("keydown", drawNow, { capture: true, once: true });
    return () => {
      document.removeEventListener("keydown", drawNow, { capture: true });
      cancelAnimationFrame(frame);
      clearTimeout(afterwards);
    };
  }, []);
  return isDue ? children() : null;
}
