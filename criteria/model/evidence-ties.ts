/**
 * Which papers of a set's register are about a requested procedure itself, and the guideline that is at odds with its
 * procedures: what a physician advisor reads side by side. Beside the published versions, since it decides nothing.
 */
export type EvidenceTies = {
  /** Keys of the register by procedure; a procedure that is not named here has no paper of its own. */
  readonly byProcedure: Readonly<Record<string, readonly string[]>>;
  /** Absent where no guideline is at odds with the procedures. */
  readonly guideline?: {
    /** Key of the register. */
    readonly evidence: string;
    /** What it says of the request; the first row whose column has the value is taken. */
    readonly scope: readonly {
      readonly column: string;
      readonly is: string;
      readonly says: string;
    }[];
    readonly otherwise: string;
    /** Where the procedure is not documented. */
    readonly whenUnnamed: string;
  };
};
