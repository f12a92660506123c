/**
 * Where the answer to the request of a case is read. An id of FHIR has no underscore, and one of a case has no dot.
 *
 * @param base the address under which FHIR is served, without a slash at its end
 */
export function answerAddress(base: string, caseId: string): string {
  return `${base}/Bundle/${caseId.replaceAll("_", ".")}`;
}

/** The case of an id that stands in such an address. */
export function caseOfAnswer(id: string): string {
  return id.replaceAll(".", "_");
}
