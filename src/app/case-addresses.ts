/**
 * The last part of the address of a case's other places. A step of the form has its own id there, so
 * none of these may be a step's id (a test compares them with every criteria set).
 */
export const summaryAddress = "summary";
export const changesAddress = "changes";
export const decisionAddress = "decision";
export const noticeAddress = "notice";
