import { classNames } from "#ui";
import { useReviewSettings } from "./review-settings.ts";

/**
 * The words of an option, and while its question has the focus the key that chooses it, small behind them. It takes
 * no room, so nothing moves; one of several letters has its room reserved, or it would cross the option's border.
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
  return (
    <>
      {words}
      <span
        aria-hidden="true"
        className={classNames(
          "-mr-0.5 inline-block pl-0.5 align-super whitespace-nowrap text-[0.65rem] leading-none font-medium text-ink-muted opacity-0 group-focus-within/question:opacity-100 pointer-coarse:hidden",
          optionKey.length > 1 ? "w-2.5" : "w-0",
        )}
      >
        {optionKey}
      </span>
    </>
  );
}
