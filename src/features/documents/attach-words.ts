import { storeWords } from "#data";
import type { StoreError } from "#domain";
import type { AttachProblem } from "./attach-file.ts";
import type { OpenFailure } from "./page-source.ts";

/** What happened to a file that was not attached, and what to do next. */
export type ProblemWords = { readonly happened: string; readonly next: string };

export function attachProblemInWords(problem: AttachProblem): ProblemWords {
  switch (problem.kind) {
    case "empty":
      return { happened: "The file is empty.", next: "Ask the sender to resend it." };
    case "too-large":
      return {
        happened: "The file is larger than 200 MB.",
        next: "Split it or save it with smaller images, then attach the parts.",
      };
    case "unreadable":
      return {
        happened: "The file couldn’t be read. It may have been moved or changed.",
        next: "Choose it again.",
      };
    case "unsupported":
      return {
        happened: `This is ${problem.what}.`,
        next: problem.next ?? "Save or print it as a PDF, then attach that.",
      };
    case "already-there":
      return {
        happened: `This file is already attached as “${problem.as}”.`,
        next: "No action is needed.",
      };
    case "not-openable":
      return openFailureInWords(problem.reason);
    case "not-kept":
      return storeErrorInWords(problem.error);
  }
}

/** Why a file that looks right does not open. */
export function openFailureInWords(reason: OpenFailure): ProblemWords {
  switch (reason) {
    case "damaged":
      return {
        happened: "The file is damaged or incomplete. Its pages can’t be read.",
        next: "Ask the sender to resend it, or print it to a new PDF where it still opens.",
      };
    case "damaged-data":
      return {
        happened: "The data in this file is damaged or cut off, so nothing in it was read.",
        next: "Ask the sender to resend it, or enter the values yourself.",
      };
    case "locked":
      return {
        happened: "The file is locked with a password.",
        next: "Ask for a copy without a password, or open it elsewhere with the password and print it to a new PDF.",
      };
    case "too-many-pages":
      return {
        happened: "The document has more than 5,000 pages.",
        next: "Attach the part that belongs to this case.",
      };
    case "too-much-text":
      return {
        happened: "The text fills more than 20,000 pages.",
        next: "Attach the part that belongs to this case.",
      };
    case "xfa-form":
      return {
        happened:
          "This form can’t be shown here. It is an XFA form, which only Adobe Acrobat can display.",
        next: "Open it in Acrobat, print it to a PDF and attach that, or ask the sender for a flattened copy.",
      };
    case "portfolio":
      return {
        happened: "This PDF is a portfolio: a cover sheet with the documents attached inside.",
        next: "Attach the files inside it.",
      };
    case "no-words":
      return {
        happened: "The file contains program data, not readable text.",
        next: "Ask the sender for a PDF of it.",
      };
    case "too-large-image":
      return {
        happened: "The image has more than 100 megapixels.",
        next: "Save a smaller version and attach that.",
      };
    case "too-large":
      return {
        happened: "The file unpacks to more than this workstation can hold.",
        next: "Unpack it on your computer and attach the files that belong to this case.",
      };
    case "other-form":
      return {
        happened: "The file is saved in a form that can’t be read here.",
        next: "Open it where it was made, print it to a PDF and attach that, or ask the sender for a PDF.",
      };
    case "too-slow":
      return {
        happened: "The file couldn’t be opened within 20 seconds.",
        next: "Print it to a new PDF where it opens, or split it.",
      };
    case "no-viewer":
      return {
        happened: "The viewer couldn’t start.",
        next: "Reload the page and try again. Answers already entered are saved.",
      };
  }
}

export function storeErrorInWords(error: StoreError): ProblemWords {
  switch (error.kind) {
    case "quota":
      return {
        happened: storeWords().full,
        next: `${storeWords().makeRoom}, or delete documents you no longer need, then try again.`,
      };
    case "not-found":
    case "gone":
      return {
        happened: `The document is no longer there. It may have been deleted ${storeWords().elsewhere}.`,
        next: "Attach it again if it is still needed.",
      };
    case "invalid":
      return {
        happened: "The stored copy is damaged.",
        next: "Delete it and attach the file again.",
      };
    case "unavailable":
      if (error.reason === "server-away" || error.reason === "no-answer") {
        return {
          happened: storeWords().noAnswer,
          next: "Try again in a moment. Documents that were attached before are still there.",
        };
      }
      return notAllowed;
    case "forbidden":
      return error.refusal.kind === "trial" ? notInTrial : notAllowed;
    default:
      return notAllowed;
  }
}

const notInTrial: ProblemWords = {
  happened: "This is the trial, which takes no documents. Nothing was saved.",
  next: "To attach documents to your own cases, set up this workstation.",
};

const notAllowed: ProblemWords = {
  happened: "This browser doesn’t allow the workstation to store documents right now.",
  next: "Reload the page. If that doesn’t help, check that the browser is allowed to store data.",
};
