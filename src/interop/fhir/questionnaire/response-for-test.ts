import type { ResponseOptions } from "./questionnaire-response-of.ts";

/** Who and what the response of a test is about. */
export const responseOptions: ResponseOptions = {
  author: { reference: "Practitioner/nurse-1", display: "Nora Example, RN" },
  authored: "2026-11-30T10:00:00Z",
  subject: { reference: "Patient/SubscriberExample" },
  coverage: [{ reference: "Coverage/InsuranceExample" }],
  context: [{ reference: "ServiceRequest/order-1" }],
};
