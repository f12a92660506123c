import type { StoreError } from "#domain";
import type { AttachProblem } from "./attach-file.ts";
import type { OpenFailure } from "./page-source.ts";

/** What happened to a file that was not attached, and what to do next. */
export type ProblemWords = { readonly happened: string; readonly next: string };

export function attachProblemInWords(problem: AttachProblem): ProblemWords {
  switch (problem.kind) {
    case "empty":
      return { happened: "The file is empty.", next: "Ask the sender for it again." };
    case "too-large":
      return {
        happened: "The file is larger than 200 MB.",
        next: "Split it, or save it again with smaller images, and attach the parts.",
      };
    case "unreadable":
      return {
        happened: "The file couldn’t be read. It may have been moved or changed.",
        next: "Choose it again.",
      };
    case "unsupported":
      return {
        happened: `This is ${problem.what}.`,
        next:
          problem.next ??
          "PDF, PNG, JPEG and plain text can be attached. Save or print it as a PDF first.",
      };
    case "already-there":
      return {
        happened: `The same file is attached already, as “${problem.as}”.`,
        next: "Nothing needs to be done.",
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
        happened: "The file is damaged or incomplete: its pages cannot be read.",
        next: "Ask the sender for it again, or print it to a new PDF where it still opens.",
      };
    case "locked":
      return {
        happened: "The PDF is locked with a password.",
        next: "Ask for a copy without one, or open it elsewhere with the password and print it to a new PDF.",
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
          "This form's contents cannot be shown here: it is an XFA form, which only Adobe Acrobat draws.",
        next: "Open it in Acrobat, print it to a PDF and attach that, or ask the sender for a flattened copy.",
      };
    case "portfolio":
      return {
        happened: "This PDF is a portfolio: a cover sheet with the documents as files in it.",
        next: "Attach the files that it holds.",
      };
    case "no-words":
      return {
        happened: "The file holds data for programs and no text to read.",
        next: "Ask the sender for a PDF of it.",
      };
    case "too-large-image":
      return {
        happened: "The image has more than 100 megapixels.",
        next: "Save it smaller and attach that.",
      };
    case "too-slow":
      return {
        happened: "The file could not be opened within 20 seconds.",
        next: "Print it to a new PDF where it opens, or split it.",
      };
    case "no-viewer":
      return {
        happened: "The viewer could not be started.",
        next: "Reload the page and try again. Answers already entered are saved.",
      };
  }
}

export function storeErrorInWords(error: StoreError): ProblemWords {
  switch (error.kind) {
    case "quota":
      return {
        happened: "This device is out of space.",
        next: "Free some space, or delete documents that are no longer needed, and try again.",
      };
    case "not-found":
    case "gone":
      return {
        happened: "The document is not there any more; it may have been deleted in another tab.",
        next: "Attach it again if it is still needed.",
      };
    case "invalid":
      return {
        happened: "The stored copy is damaged.",
        next: "Delete it and attach the file again.",
      };
    default:
      return {
        happened: "This browser does not let the workstation keep documents right now.",
        next: "Reload the page; if that does not help, check that the browser may store data.",
      };
  }
}
