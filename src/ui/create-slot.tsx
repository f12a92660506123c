import { createContext, type ReactNode, use, useState } from "react";
import { createPortal } from "react-dom";

export type Slot = {
  /** Around both the place and everything that may fill it. */
  readonly Frame: (props: { readonly children: ReactNode }) => ReactNode;
  /** Where the contents stand; empty until something fills it. */
  readonly Place: (props: { readonly className?: string | undefined }) => ReactNode;
  /** Stands in the place; where there is no frame around, stands where it is written. */
  readonly Fill: (props: { readonly children: ReactNode }) => ReactNode;
};

/** A place in an outer frame that a page further in fills, as a header shows where the reader is. */
export function createSlot(): Slot {
  const Element = createContext<SlotState | null>(null);
  return {
    Frame({ children }) {
      const [element, setElement] = useState<HTMLElement | null>(null);
      return <Element value={{ element, setElement }}>{children}</Element>;
    },
    Place({ className }) {
      return <div ref={use(Element)?.setElement} className={className} />;
    },
    Fill({ children }) {
      const slot = use(Element);
      if (slot === null) return children;
      return slot.element === null ? null : createPortal(children, slot.element);
    },
  };
}

type SlotState = {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
};
