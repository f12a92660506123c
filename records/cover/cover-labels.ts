import type { CoverLabel } from "./cover-label.ts";
import { personLabels } from "./person-labels.ts";
import { placeLabels } from "./place-labels.ts";
import { requestLabels } from "./request-labels.ts";

/** The labels of the cover sheets and request forms that US clinics fax, and of the orders behind them. */
export const coverLabels: readonly CoverLabel[] = [
  ...personLabels,
  ...placeLabels,
  ...requestLabels,
];
