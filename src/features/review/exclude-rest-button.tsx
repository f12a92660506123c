import { commandFor, keyCommands } from "#data";
import { sameJson } from "#domain";
import { Button, KeyHint } from "#ui";
import { ListChecks } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";
import { excluded, openExclusions, stillExcluded } from "./exclude-rest.ts";
import { takeOffered } from "./passages/take-offered.ts";
import { useLiveValue } from "./live-value.ts";
import { useNotice } from "./notice-context.ts";
import { useReview } from "./review-context.ts";
import { mayActOnStep } from "./review-keys.ts";
import { reviewSettings } from "./review-settings.ts";

/**
 * One activation for the sources of pain that nobody has answered yet and that the record excludes. It
 * names each of them before and after, leaves every answer that is there, and can be undone.
 */
export function ExcludeRest({ step }: { readonly step: string }) {
  const review = useReview();
  const { assessment, answer, draft, moveOn, isMoving, autosave } = review;
  const say = useNotice();
  const open = useLiveValue(
    assessment,
    (current) => openExclusions(current, step).map(({ path, label }) => ({ path, label })),
    sameJson,
  );
  const excludeAll = () => {
    if (open.length < fewestTogether || isMoving()) return;
    const paths = open.map(({ path }) => path);
    // The next open question may only now unfold; it has to be on the page to take the focus.
    const undoes: (() => void)[] = [];
    flushSync(() => {
      // What the record says is taken from its passage, with its source; the rest is the reviewer's word alone.
      for (const path of paths) {
        const undo = takeOffered(review, path, excluded);
        if (undo === undefined) answer(path, excluded);
        else undoes.push(undo);
      }
    });
    say({
      message: `Answered “Excluded”: ${namesOf(open)}.`,
      onUndo() {
        for (const undo of undoes) undo();
        for (const path of stillExcluded(draft.get().answers, paths)) answer(path, "");
        void autosave.flush();
      },
    });
    if (reviewSettings().movesOn) moveOn(paths.at(-1));
    void autosave.flush();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!mayActOnStep(event) || commandFor("answer", event) !== "excludeRest") return;
    event.preventDefault();
    excludeAll();
  });
  useEffect(() => {
    const leaving = new AbortController();
    document.addEventListener("keydown", (event) => press(event), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);

  if (open.length < fewestTogether) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border border-line bg-surface px-3 py-2">
      <p id="exclude-rest-names" className="min-w-0 flex-1 basis-64 text-sm">
        <span className="text-ink-muted">Does the record exclude all of these?</span>{" "}
        {namesOf(open)}
      </p>
      <Button
        size="small"
        icon={<ListChecks />}
        aria-describedby="exclude-rest-names"
        onClick={excludeAll}
      >
        Exclude the rest ({open.length})<KeyHint keys={keyCommands.answer.excludeRest.ways} />
      </Button>
    </div>
  );
}

/** For a single question its own option is as near. */
const fewestTogether = 2;

function namesOf(open: readonly { readonly label: string }[]): string {
  return open.map(({ label }) => label).join(", ");
}
