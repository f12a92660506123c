import { requestPaths } from "#criteria";

/** The questions a clock starts from. */
export const clockStarts = {
  lineOfBusiness: requestPaths.lineOfBusiness,
  urgency: requestPaths.urgency,
  receivedAt: requestPaths.receivedAt,
} as const;
