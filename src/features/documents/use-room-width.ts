import { useLayoutEffect, useState } from "react";

/** Room beside the pages: their padding and the scroll bar. */
const sides = 24 + 16;

/** The width that pages may fill; 0 until the page is laid out. */
export function useRoomWidth(
  body: { readonly current: HTMLElement | null },
  hasThumbnails: boolean,
): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  return width === 0 ? 0 : Math.max(width - sides - (hasThumbnails ? 120 : 0), 100);
}
