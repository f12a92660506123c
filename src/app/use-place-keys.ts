import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { areLettersOn, commandFor, type CommandIn, isTypedInto } from "#data";
import { mayOpenPage } from "#domain";
import type { WorklistView } from "../features/worklist/index.ts";

/** For so long after `g` the next letter names a place, in milliseconds. */
const waitMs = 1500;

/**
 * `g` and a letter lead to a place of the workstation that the role may open; the worklist shows `lastList` again.
 *
 * @param lock - hides everything; null where there is nothing to lock
 */
export function usePlaceKeys(
  role: string,
  lastList: WorklistView,
  lock: (() => void) | null,
): void {
  const navigate = useNavigate();
  const go = useEffectEvent((place: CommandIn<"places">) => {
    if (place === "worklist") void navigate({ to: "/", search: lastList });
    else if (place === "lock") lock?.();
    else if (place === "criteria") void navigate({ to: "/criteria" });
    else if (place === "queue" && role === "physician-advisor") void navigate({ to: "/queue" });
    else if (place === "quality" && mayOpenPage("quality", role)) {
      void navigate({ to: "/qa/$", params: { _splat: "" } });
    } else if (place === "settings" && mayOpenPage("plan-settings", role)) {
      void navigate({ to: "/settings" });
    }
  });
  useEffect(() => {
    let began = Number.NEGATIVE_INFINITY;
    const listening = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        if (isTypedInto(event) || !areLettersOn()) return;
        const isAsked = event.timeStamp - began < waitMs;
        began =
          commandFor("goTo", event) === undefined ? Number.NEGATIVE_INFINITY : event.timeStamp;
        const place = isAsked ? commandFor("places", event) : undefined;
        if (place === undefined) return;
        // It belongs to "g": no page takes it for a command of its own.
        event.preventDefault();
        event.stopPropagation();
        go(place);
      },
      { signal: listening.signal, capture: true },
    );
    return () => listening.abort();
  }, []);
}
