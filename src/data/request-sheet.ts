/** Id of the request for information on the summary, and the hash of an address that leads to it. */
export const requestSheetId = "request-for-information";

/** The hash of an address of the summary that asks at once for the reason of a withdrawal. */
export const recordWithdrawalId = "record-withdrawal";
