import { useReviewSettings } from "./review-settings.ts";

/**
 * The words of an option, and while its question has the focus the key that chooses it: its letter
 * underlined, or a small digit behind it. Neither takes any room, so nothing moves.
 */
export function KeyedLabel({
  words,
  optionKey,
}: {
  readonly words: string;
  readonly optionKey: string | undefined;
}) {
  const { hasAnswerKeys } = useReviewSettings();
  if (!hasAnswerKeys || optionKey === undefined) return words;
  const letter = new RegExp(`\\b${optionKey}`, "i").exec(words);
  if (letter === null || /\d/.test(optionKey)) {
    return (
      <>
        {words}
        <span
          aria-hidden="true"
          className="inline-block w-0 pl-0.5 align-super text-[0.65rem] leading-none font-medium text-ink-muted opacity-0 group-focus-within/question:opacity-100 pointer-coarse:hidden"
        >
          {optionKey}
        </span>
      </>
    );
  }
  const end = letter.index + optionKey.length;
  return (
    <>
      {words.slice(0, letter.index)}
      <span className="underline-offset-3 group-focus-within/question:underline pointer-coarse:no-underline">
        {words.slice(letter.index, end)}
      </span>
      {words.slice(end)}
    </>
  );
}
