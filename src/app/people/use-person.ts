import { useRouteContext } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import type { Person } from "#domain";
import type { PeopleState } from "./people.ts";

/** Who works here now: the profile whose name, role and licence every signature shows. */
export function usePerson(): Person {
  return usePeopleState().current;
}

export function usePeopleState(): PeopleState {
  const { people } = useRouteContext({ from: "__root__" });
  return useSyncExternalStore(people.subscribe, people.getState);
}
