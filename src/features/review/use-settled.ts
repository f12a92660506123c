import { useEffect, useState } from "react";

/**
 * Whether an entry has stayed as it is for a while. A date control hands on every digit of a year, and
 * may keep the focus after the last one: this is how a page knows that somebody is done with it.
 */
export function useSettled(entry: string, milliseconds = 900): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(entry), milliseconds);
    return () => clearTimeout(timer);
  }, [entry, milliseconds]);
  return settled === entry;
}
