import { useMatch } from "@tanstack/react-router";
import { useState } from "react";
import type { WorklistView } from "../features/worklist/index.ts";

/**
 * The filters and the order of the list that this tab showed last, for as long as the page is open; none while a list
 * is shown, so that the way to the worklist takes its filters off. Search words are no part of it.
 */
export function useLastList(): WorklistView {
  const shown = useMatch({ from: "/stored/", shouldThrow: false })?.search;
  const [last, setLast] = useState<WorklistView>({});
  if (shown !== undefined && shown !== last) setLast(shown);
  return shown === undefined ? last : {};
}
