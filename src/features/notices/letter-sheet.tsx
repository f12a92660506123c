import { type ReactNode, useMemo } from "react";
import type { NoticePart } from "#domain";
import { Entered, classNames } from "#ui";

/** A letter as it prints: the same parts, in the same order, as the PDF and the log have them. */
export function LetterSheet({
  parts,
  label = "Letter as it will print",
  isVoided = false,
  code = null,
  signature = null,
}: {
  readonly parts: readonly NoticePart[];
  readonly label?: string;
  /** Struck through, and still readable. */
  readonly isVoided?: boolean;
  /** The verification code of the case, below the letter; no part of what it says. */
  readonly code?: string | null;
  /** How it was signed, where that was verified; below the letter as well. */
  readonly signature?: string | null;
}) {
  const title = parts.findIndex(({ kind }) => kind === "heading");
  // Two parts may say the same: their place tells them apart, and a letter's parts never move.
  const keyed = useMemo(() => parts.map((part, at) => ({ part, key: String(at) })), [parts]);
  return (
    <div className="grid min-w-0 gap-2">
      <article
        aria-label={label}
        className={classNames(
          "grid min-w-0 gap-3 rounded-lg border border-line bg-surface px-5 py-6 sm:px-12 sm:py-12 print:border-0 print:p-0",
          isVoided && "text-ink-muted line-through decoration-1 print:hidden",
        )}
      >
        {keyed.map(({ part, key }, at) => (
          <Part
            key={key}
            part={part}
            isTitle={key === String(title)}
            startsPlace={isPlaced(part) && !isSamePlace(part, parts[at - 1])}
          />
        ))}
      </article>
      {isVoided || (code === null && signature === null) ? null : (
        <div className="grid gap-0.5 px-5 text-sm text-ink-muted sm:px-12 print:mt-3 print:px-0">
          {signature === null ? null : (
            <p>
              <Entered isSentence text={signature} />
            </p>
          )}
          {code === null ? null : <p>Verification code {code}</p>}
        </div>
      )}
    </div>
  );
}

function Part({
  part,
  isTitle,
  startsPlace,
}: {
  readonly part: NoticePart;
  readonly isTitle: boolean;
  /** The first line of the letterhead, or of the address. */
  readonly startsPlace: boolean;
}): ReactNode {
  switch (part.kind) {
    case "heading":
      if (part.level === 3) {
        return <h5 className="mt-1 font-medium break-after-avoid">{part.text}</h5>;
      }
      return isTitle ? (
        <h3 className="mt-3 text-xl font-semibold break-after-avoid">{part.text}</h3>
      ) : (
        <h4
          className={classNames(
            "mt-3 font-semibold break-after-avoid",
            part.page === "new" &&
              "border-t border-line pt-3 print:break-before-page print:border-0",
          )}
        >
          {part.text}
        </h4>
      );
    case "paragraph":
      if (part.place !== undefined) {
        return (
          <p
            className={classNames(
              startsPlace && part.place === "letterhead" && "text-lg font-semibold",
              startsPlace ? part.place === "address" && "mt-5" : "-mt-2.5",
            )}
          >
            <Entered isSentence text={part.text} />
          </p>
        );
      }
      return (
        <p className={classNames("max-w-[70ch]", part.text.endsWith(":") && "break-after-avoid")}>
          <Entered isSentence text={part.text} />
        </p>
      );
    case "list":
      return part.ordered === true ? (
        <ol className="grid max-w-[70ch] list-decimal gap-1 pl-6">
          <Items items={part.items} />
        </ol>
      ) : (
        <ul className="grid max-w-[70ch] list-disc gap-1 pl-5">
          <Items items={part.items} />
        </ul>
      );
  }
}

function isPlaced(part: NoticePart): boolean {
  return part.kind === "paragraph" && part.place !== undefined;
}

function isSamePlace(part: NoticePart, before: NoticePart | undefined): boolean {
  return part.kind === "paragraph" && before?.kind === "paragraph" && part.place === before.place;
}

function Items({ items }: { readonly items: readonly string[] }): ReactNode {
  return items.map((item) => (
    <li key={item} className="break-inside-avoid">
      <Entered isSentence text={item} />
    </li>
  ));
}
