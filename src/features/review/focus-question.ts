import { focusField } from "#ui";

/** Puts the focus into a question, out of whatever is folded around it. False when it is not there. */
export function focusQuestion(id: string): boolean {
  const target = document.getElementById(id);
  for (const folded of document.querySelectorAll("details")) {
    if (target !== null && folded.contains(target)) folded.open = true;
  }
  return focusField(id);
}

/** Focuses the heading of the step on screen and shows the page from its top. */
export function focusStepHeading(): void {
  const heading = document.querySelector<HTMLElement>("[data-step-heading]");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "center" });
}
