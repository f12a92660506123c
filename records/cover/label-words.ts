// Parts of the patterns of labels: no digits in them, and a blank is any run of blanks.

export const number = "(?: ?(?:number|numbers|no\\.?|nos\\.?|#|num\\.?))?";
export const member = "(?:member|patient|enrollee|beneficiary|recipient|client|pt\\.?)(?:['’]?s)?";
export const insurance =
  "(?:member|insurance|policy|plan|health plan|medicaid|medicare|insured|enrollee|beneficiary|recipient|cardholder)(?:['’]?s)?";
export const requesting =
  "(?:requesting|ordering|prescribing|requestor|submitting)(?: (?:provider|physician|practitioner|clinician|doctor|prescriber|practice|office|clinic|md))?(?:['’]?s)?";
export const servicing =
  "(?:servicing|rendering|performing|treating|billing)(?: (?:provider|physician|practitioner|surgeon|doctor|clinician))?(?:['’]?s)?";
export const facility =
  "(?:(?:servicing|rendering|performing|treating|service|procedure) )?(?:facility|hospital|surgery center|asc)(?:['’]?s)?";
export const office = "(?:provider|physician|practice|office|clinic|prescriber|doctor)(?:['’]?s)?";
export const phone = "(?:telephone|phone|tel\\.?|ph\\.?|callback|call back)";
export const fax = "(?:facsimile|fax)";
