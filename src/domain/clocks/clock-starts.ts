/** The questions a clock starts from. */
export const clockStarts = {
  lineOfBusiness: "request.lineOfBusiness",
  urgency: "request.urgency",
  receivedAt: "request.receivedAt",
} as const;
