import { actionOf, type Determination, deliveryWords, type Notice, noticeWords } from "#domain";

/** What a person did by signing a determination, after his or her name: "recalled the hand-off". */
export function signedWords(determination: Determination): string {
  const { notice } = determination;
  switch (actionOf(determination)) {
    case "refer":
      return "referred the case to the physician advisor";
    case "request-information":
      return notice === undefined
        ? "requested information"
        : `requested information, and ${sentWords(notice)}`;
    case "recommend-approval":
      return "recommended approval";
    case "recall":
      return "recalled the hand-off";
    case "withdraw":
      return "recorded that the request was withdrawn";
    case "return-to-nurse":
      return "returned the case to the nurse";
    case "approve":
      return "approved the request";
    case "approve-partially":
      return "approved the request in part";
    case "decide-adversely":
      return "recorded an adverse determination";
    case "add-addendum":
      return "added an addendum";
    case "issue-notice":
    case "send-letter":
      return notice === undefined ? "recorded a letter as sent" : sentWords(notice);
    case "void-notice":
    case "void-letter":
      return notice === undefined ? "voided a letter" : `voided the ${letterName(notice)}`;
    case "open-appeal":
      return "recorded an appeal";
    case "reopen":
      return "reopened the decision";
    default:
      return unknownSignature;
  }
}

/** Said where the signed entry itself can't be read. */
export const unknownSignature = "signed an entry that can’t be shown here";

/** Letters of earlier releases don't say how they went out. */
function sentWords(notice: Notice): string {
  const { delivery } = notice;
  const sent = `recorded the ${letterName(notice)} as sent`;
  return delivery === undefined
    ? sent
    : `${sent} by ${deliveryWords[delivery.method].toLowerCase()} to ${delivery.to}`;
}

function letterName({ kind }: Notice): string {
  return kind === "request-for-information" ? "request letter" : noticeWords[kind].toLowerCase();
}
