import { useEffect, useEffectEvent, useState } from "react";
import { commandFor, keyCommands } from "#data";
import type { DecisionGap } from "#domain";
import { focusField } from "#ui";

/** Id of the button that asks to sign: what is focused once nothing is left. */
export const signButtonId = "sign-decision";

/**
 * The keys of the determination, which lead from one thing that is left to the next:
 * Control+Enter goes on; A and D agree and disagree where the focus is in a view of a criterion, A also on a
 * button that agrees with several; 1 to 3 decide where it is in the decision; F8 says that the record holds nothing of a circumstance; F9 opens
 * the next cited page. Letters and digits count in their own field only and never while somebody types.
 */
export function useDecisionKeys(gaps: readonly DecisionGap[]): void {
  const [wishes, setWishes] = useState(0);
  const goOn = useEffectEvent(() => {
    const field = gaps.find((gap) => document.getElementById(gap.field) !== null)?.field;
    focusField(field ?? signButtonId);
  });
  useEffect(() => {
    if (wishes > 0) goOn();
  }, [wishes]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    document.addEventListener(
      "keydown",
      (event) => {
        const press = pressOf(event);
        if (press === undefined) return;
        event.preventDefault();
        press.control?.click();
        if (press.goesOn) setWishes((before) => before + 1);
      },
      { signal },
    );
    document.addEventListener(
      "click",
      (event) => {
        // By keyboard: the button that agreed is gone, and the focus would be lost with it.
        const isByKey = event.detail === 0;
        if (isByKey && closest(event.target, "[data-agree-together]") !== null) {
          setWishes((before) => before + 1);
        }
      },
      { signal },
    );
    return () => leaving.abort();
  }, []);
}

type Press = { readonly control: HTMLElement | null; readonly goesOn: boolean };

/** What a key asks for here; undefined for the many that ask for nothing. */
function pressOf(event: KeyboardEvent): Press | undefined {
  const { key, target } = event;
  if (event.defaultPrevented || event.repeat || closest(target, "dialog") !== null)
    return undefined;
  const command = commandFor("decision", event);
  if (command === "nextGap") {
    // On a link it opens another tab, as everywhere.
    return closest(target, "a") === null ? { control: null, goesOn: true } : undefined;
  }
  if (command === "nextPage") {
    return { control: document.querySelector<HTMLElement>("[data-next-page]"), goesOn: false };
  }
  if (command === "nothingDocumented") {
    const toggle = closest(target, "[data-circumstance]")?.querySelector<HTMLElement>(
      '[aria-pressed="false"]',
    );
    return toggle === null || toggle === undefined ? undefined : { control: toggle, goesOn: true };
  }
  const together = closest(target, "[data-agree-together]");
  if (together instanceof HTMLElement) {
    // Its press leads on by itself.
    return command === "agree" ? { control: together, goesOn: false } : undefined;
  }
  if (!(target instanceof HTMLInputElement) || target.type !== "radio") return undefined;
  const radios = [...(closest(target, "fieldset")?.querySelectorAll("input") ?? [])];
  const isView = closest(target, "[data-view]") !== null;
  const isOutcome = closest(target, "[data-outcome]") !== null;
  const place = isView
    ? ["agree", "disagree"].indexOf(command ?? "")
    : isOutcome && command === "decide"
      ? keyCommands.decision.decide.ways.findIndex((way) => way === key)
      : -1;
  const control = radios[place];
  return control === undefined ? undefined : { control, goesOn: true };
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}
