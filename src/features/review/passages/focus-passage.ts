/** The passages beside a question that can be acted on, those in a closed list left out. */
export function passagesBeside(path: string): readonly HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(`[data-question="${path}"] [data-passage-act]`),
  ];
}

/** Puts the focus on the first passage beside a question, out of the list that it may be folded into. */
export function focusPassage(path: string): boolean {
  const [first] = passagesBeside(path);
  if (first === undefined) return false;
  const folded = first.closest("details");
  if (folded !== null) folded.open = true;
  first.focus({ preventScroll: true });
  first.closest("[data-question]")?.scrollIntoView({ block: "center" });
  return true;
}

/** The passage after or before the one in focus, among those that are shown. */
export function focusNeighbor(path: string, from: Element, by: 1 | -1): void {
  const shown = passagesBeside(path).filter((one) => one.checkVisibility());
  const more = document.querySelector<HTMLDetailsElement>(
    `[data-question="${path}"] details[data-passages]`,
  );
  const next = shown[shown.findIndex((one) => one === from) + by];
  if (next !== undefined) next.focus();
  else if (by === 1 && more !== null && !more.open) {
    more.open = true;
    more.querySelector<HTMLElement>("[data-passage-act]")?.focus();
  }
}

/** The question whose passage has the focus. */
export function questionOfPassage(): string | undefined {
  const passage = document.activeElement?.closest("[data-passages-of]");
  return passage?.closest<HTMLElement>("[data-question]")?.dataset["question"];
}
