import type { CriteriaSet, FactDefinition, FactPath, WhatCouldChange } from "#criteria";
import type { ShownCitation } from "./citation-in-words.ts";
import type { Assessment } from "#domain";
import { createContext, use } from "react";

/** What leads to the questions. Another with another case, never with another answer. */
export type PanelLinks = {
  readonly set: CriteriaSet;
  /** Absent where the panel is only read. */
  readonly goTo: ((path: FactPath) => void) | undefined;
  /** Leads to what the provider is asked for. Absent where nothing can be requested. */
  readonly toRequest: (() => void) | undefined;
};

/** What an open row needs of the case. Rows that are closed do not read it, so a keystroke passes them by. */
export type PanelCase = {
  readonly assessment: Assessment;
  /** What could still change the recommendation. */
  readonly change: WhatCouldChange;
  readonly citations: Readonly<Record<FactPath, ShownCitation>>;
};

export const PanelLinksContext = createContext<PanelLinks | undefined>(undefined);

/** @throws Error outside a determination panel. */
export function usePanelLinks(): PanelLinks {
  const links = use(PanelLinksContext);
  if (links === undefined) throw new Error("usePanelLinks needs a DeterminationPanel around it");
  return links;
}

export const PanelCaseContext = createContext<PanelCase | undefined>(undefined);

/** @throws Error outside a determination panel. */
export function usePanelCase(): PanelCase {
  const panelCase = use(PanelCaseContext);
  if (panelCase === undefined) throw new Error("usePanelCase needs a DeterminationPanel around it");
  return panelCase;
}

/** The question behind a path; undefined for a path the set does not know. */
export function factAt(set: CriteriaSet, path: FactPath): FactDefinition | undefined {
  return set.facts.find((fact) => fact.path === path);
}
