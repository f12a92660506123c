import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Isolated } from "./entered.tsx";

export type LiveRegionProps = {
  /** Plain words. The same words again are not spoken again. */
  readonly children: string;
  /** Also show the words. */
  readonly isVisible?: boolean | undefined;
};

/**
 * Speaks its text, politely, whenever the text changes.
 *
 * Accessibility: where the page or dialog around it has one voice (`OneVoice`), that speaks; regions that change
 * together would interrupt each other. Else it is a region of its own, mounted before it has anything to say, because
 * one that arrives with its text is silent in some screen readers; atomic, so it is read whole.
 */
export function LiveRegion({ children, isVisible = false }: LiveRegionProps) {
  const say = use(VoiceContext);
  const source = useId();
  // What is there from the beginning is read in its place, and not spoken.
  const known = useRef(children);
  useEffect(() => {
    if (known.current === children) return;
    known.current = children;
    say?.(source, children);
  }, [children, say, source]);
  if (say === null) return <Region isVisible={isVisible}>{children}</Region>;
  return isVisible ? <Isolated>{children}</Isolated> : null;
}

/**
 * Gives a page or a dialog one live region for everything that its parts say. Words that change at the same moment are
 * said together. A dialog has its own, because what lies under an open one is not spoken.
 */
export function OneVoice({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState("");
  const waiting = useRef(new Map<string, string>());
  const say = useCallback((source: string, next: string) => {
    if (waiting.current.size === 0) {
      queueMicrotask(() => {
        // The panel and its bar say the same.
        const said = new Set([...waiting.current.values()].filter((one) => one !== ""));
        setWords([...said].join(" "));
        waiting.current.clear();
      });
    }
    waiting.current.set(source, next);
  }, []);
  return (
    <VoiceContext value={say}>
      {children}
      <Region isVisible={false}>{words}</Region>
    </VoiceContext>
  );
}

const VoiceContext = createContext<((source: string, words: string) => void) | null>(null);

function Region({
  isVisible,
  children,
}: {
  readonly isVisible: boolean;
  readonly children: string;
}) {
  return (
    <div
      role="status"
      aria-live="polite"
      aria-atomic="true"
      className={isVisible ? undefined : "sr-only"}
    >
      <Isolated>{children}</Isolated>
    </div>
  );
}
