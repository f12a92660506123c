import { useRouteContext } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import type { Person } from "#domain";
import type { PeopleState } from "./people.ts";

/** Who works here now: the profile whose name, role and license every signature shows. Below the gate only. */
export function usePerson(): Person {
  const { current } = usePeopleState();
  if (current === null) throw new Error("pages that need a person stand below the gate that asks");
  return current;
}

export function usePeopleState(): PeopleState {
  const { people } = useRouteContext({ from: "__root__" });
  return useSyncExternalStore(people.subscribe, people.getState);
}
