import type { ReactNode } from "react";

/** A part of src/ui in its states; `scope` keeps ids apart where the page shows it more than once. */
export type Part = {
  /** The name it is exported by. */
  readonly name: string;
  readonly show: (scope: string) => ReactNode;
};
