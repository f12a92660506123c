/**
 * The facts of section 2 as a plain tree. Leaves are `unknown` on purpose: the oracle looks at
 * what is there and shares no type with the module it checks, yet any well-typed facts fit.
 * A group or leaf that is absent or `null` is unanswered.
 */
export interface FactsTree {
  readonly request?: RequestFacts | null | undefined;
  readonly presentation?: PresentationFacts | null | undefined;
  readonly conservative?: ConservativeFacts | null | undefined;
  readonly imaging?: ImagingFacts | null | undefined;
  readonly blocks?: BlockFacts | null | undefined;
  readonly alternatives?: AlternativeFacts | null | undefined;
  readonly priorInterventions?: unknown;
  readonly guideline?: { readonly patientRationale?: unknown } | null | undefined;
}

export interface RequestFacts {
  readonly cptCode?: unknown;
  readonly diagnosisCodes?: unknown;
  readonly receivedAt?: unknown;
  readonly urgency?: unknown;
  readonly lineOfBusiness?: unknown;
  readonly procedure?: unknown;
  readonly procedureDescription?: unknown;
}

export interface PresentationFacts {
  readonly onsetDate?: unknown;
  readonly mechanism?: unknown;
  readonly radiation?: unknown;
  readonly painBaseline?: unknown;
  readonly painCurrent?: unknown;
  readonly redFlags?: unknown;
  readonly fracture?: unknown;
}

export interface ConservativeFacts {
  readonly physicalTherapy?: PhysicalTherapyFacts | null | undefined;
  readonly levatorAniTherapy?: unknown;
  readonly coccyxMobilization?: unknown;
  readonly cushion?: unknown;
  readonly acupuncture?: unknown;
  readonly medication?: MedicationFacts | null | undefined;
  readonly months?: unknown;
  readonly outcome?: unknown;
}

export interface PhysicalTherapyFacts {
  readonly sessions?: unknown;
  readonly weeks?: unknown;
  readonly firstSession?: unknown;
  readonly lastSession?: unknown;
  readonly exception?: unknown;
}

export interface MedicationFacts {
  readonly trials?: unknown;
  readonly doseOptimized?: unknown;
  readonly multimodalTrial?: unknown;
}

export interface ImagingFacts {
  readonly dynamicStanding?: unknown;
  readonly dynamicSitting?: unknown;
  readonly mobility?: unknown;
  readonly spicule?: unknown;
  readonly coccyxMriOrCt?: unknown;
  readonly studies?: unknown;
}

export interface BlockFacts {
  readonly diagnostic?:
    | { readonly performed?: unknown; readonly site?: unknown; readonly reliefPercent?: unknown }
    | null
    | undefined;
  readonly siJoint?:
    | { readonly performed?: unknown; readonly reliefPercent?: unknown }
    | null
    | undefined;
}

export interface AlternativeFacts {
  readonly pilonidalCyst?: unknown;
  readonly perianalAbscess?: unknown;
  readonly hemorrhoids?: unknown;
  readonly pelvicOrganDisease?: unknown;
  readonly lumbosacralSpine?: unknown;
  readonly sacroiliacJoint?: unknown;
  readonly siJointEvaluation?: unknown;
}
