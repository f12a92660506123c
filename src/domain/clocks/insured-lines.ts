/** Lines of business that the insurance law of a state reaches; Medicare, Medicaid and ERISA plans have their own. */
export const insuredLines = ["qhp", "commercial-other"] as const;

/** The same, and ERISA plans: a case doesn't say whether one is insured or self-funded, and state law reaches the insured. */
export const maybeInsuredLines = [...insuredLines, "commercial-erisa"] as const;
