/** Id of the request for information on the summary, and the hash of an address that leads to it. */
export const requestSheetId = "request-for-information";
