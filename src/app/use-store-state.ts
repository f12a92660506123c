import { useRouteContext } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import type { StoreOpening, StoreState } from "./store-opening.ts";

/** The opening of the store and the state it is in now. */
export function useStoreState(): { readonly opening: StoreOpening; readonly state: StoreState } {
  const { opening } = useRouteContext({ from: "__root__" });
  return { opening, state: useSyncExternalStore(opening.subscribe, opening.getState) };
}
