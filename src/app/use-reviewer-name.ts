import { useRouteContext } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

/** Who works here, as the history of a case names them; follows a change of name. */
export function useReviewerName(): string {
  const { reviewer } = useRouteContext({ from: "__root__" });
  return useSyncExternalStore(reviewer.subscribe, reviewer.getName);
}
