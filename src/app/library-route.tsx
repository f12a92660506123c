import { useParams } from "@tanstack/react-router";
import { findSet, referenceOf, setInWords } from "#criteria";
import { CriteriaLibraryPage } from "../features/criteria-library/index.ts";
import { usePageTitle } from "./use-page-title.ts";

/** The criteria without a case: the first set, or the one the address names. */
export function LibraryRoute() {
  const { reference } = useParams({ strict: false });
  const found = reference === undefined ? undefined : findSet(reference);
  usePageTitle(found?.ok === true ? setInWords(referenceOf(found.set)) : "Criteria");
  return <CriteriaLibraryPage reference={reference} />;
}
