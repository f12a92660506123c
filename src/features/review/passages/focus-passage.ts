/** The passages beside a question that can be acted on; those in a closed list are not there. */
export function passagesBeside(path: string): readonly HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(`[data-question="${path}"] [data-passage-act]`),
  ].filter((one) => one.checkVisibility());
}

/** Puts the focus on the first passage beside a question, or opens the list that they are folded into. */
export function focusPassage(path: string): boolean {
  const [first] = passagesBeside(path);
  if (first === undefined) return openFolded(path);
  first.focus({ preventScroll: true });
  first.closest("[data-question]")?.scrollIntoView({ block: "center" });
  return true;
}

/** The passage after or before the one in focus; after the last one that is shown, those of the closed list. */
export function focusNeighbor(path: string, from: Element, by: 1 | -1): void {
  const shown = passagesBeside(path);
  const next = shown[shown.findIndex((one) => one === from) + by];
  if (next !== undefined) next.focus();
  else if (by === 1) openFolded(path);
}

/** The list is drawn once it is open, and takes the focus then: see `takeFocus`. */
function openFolded(path: string): boolean {
  const folded = document.querySelector<HTMLDetailsElement>(
    `[data-question="${path}"] details[data-passages]:not([open])`,
  );
  if (folded === null) return false;
  folded.dataset["takesFocus"] = "";
  folded.open = true;
  return true;
}

/** Gives the focus to the first passage of a list that was opened by a key. */
export function takeFocus(list: HTMLElement | null): void {
  if (list?.dataset["takesFocus"] === undefined) return;
  delete list.dataset["takesFocus"];
  list.querySelector<HTMLElement>("[data-passage-act]")?.focus();
}

/** The question whose passage has the focus. */
export function questionOfPassage(): string | undefined {
  const passage = document.activeElement?.closest("[data-passages-of]");
  return passage?.closest<HTMLElement>("[data-question]")?.dataset["question"];
}
