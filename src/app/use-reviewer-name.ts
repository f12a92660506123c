import { usePerson } from "./people/use-person.ts";

/** Who works here, as the history of a case names them; follows a change of person. */
export function useReviewerName(): string {
  return usePerson().name;
}
