import { Children, type ReactNode } from "react";

/**
 * Text that somebody entered, or a sentence that holds some: what runs right to left is kept apart, so that it
 * moves no comma, number or word around it. `isSentence` is for the product's own sentences with entered text in
 * them; anything else is entered as a whole and finds its own direction.
 *
 * Accessibility: `bdi` elements only; the text is read as it stands.
 */
export function Entered({
  text,
  isSentence = false,
}: {
  readonly text: string;
  readonly isSentence?: boolean;
}): ReactNode {
  if (!isSentence) return <bdi>{text}</bdi>;
  return isolatedRuns(text).map(({ run, at, isIsolated }) =>
    isIsolated ? <bdi key={at}>{run}</bdi> : run,
  );
}

/** Content of a component that may be given texts with entered words in them; elements stay as they are. */
export function Isolated({ children }: { readonly children: ReactNode }): ReactNode {
  return Children.map(children, (child) =>
    typeof child === "string" ? <Entered isSentence text={child} /> : child,
  );
}

/** For what can hold no elements, such as the choices of a list: the same with the marks that Unicode has for it. */
export function isolatedText(text: string): string {
  return isolatedRuns(text)
    .map(({ run, isIsolated }) => (isIsolated ? `\u2068${run}\u2069` : run))
    .join("");
}

/** A sentence cut at its runs of right-to-left words, in order; together they are the sentence. */
export function isolatedRuns(
  text: string,
): readonly { readonly run: string; readonly at: number; readonly isIsolated: boolean }[] {
  let at = 0;
  return text
    .split(rightToLeftRuns)
    .map((run, index) => {
      const start = at;
      at += run.length;
      return { run, at: start, isIsolated: index % 2 === 1 };
    })
    .filter(({ run }) => run !== "");
}

// Words of Hebrew, Arabic and the scripts beside them, with what joins the words of a name.
const rightToLeftRuns =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]+(?:[ \u00A0'’‘-]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]+)*)/u;
