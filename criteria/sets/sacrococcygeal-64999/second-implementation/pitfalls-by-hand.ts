import { therapySpan } from "./conservative-by-hand.ts";
import { procedureOf, type ParametersByHand } from "./defaults.ts";
import type { FactsTree } from "./facts-tree.ts";
import { NOT_APPLICABLE, NOT_DOCUMENTED, NOT_MET } from "./rank.ts";
import type { RanksByHand } from "./recommend-by-hand.ts";
import { mentionsExamination, scoresConflict, hasPartialResponse } from "./recorded-findings.ts";
import { isTree, isUnanswered } from "./tree-path.ts";

/** The pitfalls of section 8 that fire, in the order of its table. */
export function pitfallsByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
  ranks: RanksByHand,
): string[] {
  const request = facts.request?.procedure;
  const procedure = procedureOf(request);
  const isInterventional = procedure.tier !== "diagnostic" && !isUnanswered(request);
  const block = facts.blocks?.diagnostic;
  const drugs = facts.conservative?.medication;
  const therapy = facts.conservative?.physicalTherapy;
  const redFlags = facts.presentation?.redFlags;
  const radiographs = ranks["diagnosis.dynamic-radiographs"];
  const lacksFilms = radiographs === NOT_MET || radiographs === NOT_DOCUMENTED;
  const guidelineApplies = ranks["guideline.reconciled"] !== NOT_APPLICABLE;

  const fired: string[] = [];
  const note = (id: string, fires: boolean): void => {
    if (fires) fired.push(id);
  };
  note("premature-intervention", isInterventional && lacksCare(ranks));
  note("no-dynamic-imaging", lacksFilms);
  note("skipped-diagnostic-block", isInterventional && isBlockSkipped(facts, procedure));
  note("alternatives-ignored", isAnyCauseIgnored(facts));
  note(
    "partial-response-not-optimized",
    hasPartialResponse(drugs?.trials) && isNoOrUndocumented(drugs?.doseOptimized),
  );
  note("wrong-region-imaging", lacksFilms && isOnlyElsewhere(facts.imaging?.studies));
  note("exam-finding-as-imaging", mentionsExamination(facts.imaging?.studies));
  note("pain-scores-conflict", scoresConflict(drugs?.trials, facts.presentation?.painCurrent));
  note(
    "sessions-without-span",
    typeof therapy?.sessions === "number" &&
      therapySpan(therapy, parameters.ptMinWeeks) === NOT_DOCUMENTED,
  );
  note(
    "block-without-relief",
    block?.performed === "yes" && block.reliefPercent === "not-documented",
  );
  note(
    "positive-block-red-flag",
    Array.isArray(redFlags) &&
      redFlags.length > 0 &&
      typeof block?.reliefPercent === "number" &&
      block.reliefPercent >= parameters.blockReliefMinPercent,
  );
  note("ladder-skipped", ranks["ladder.first-line-failed"] === NOT_MET);
  note("si-target-under-coccyx-diagnosis", procedure.pathway === "si-joint");
  note(
    "guideline-indirect",
    guidelineApplies &&
      procedure.pathway === "coccyx" &&
      !isUnanswered(request) &&
      request !== "not-documented",
  );
  return fired;
}

function lacksCare(ranks: RanksByHand): boolean {
  return (
    ranks["conservative.physical-therapy"] === NOT_MET ||
    ranks["conservative.levator-ani-therapy"] === NOT_MET ||
    ranks["conservative.coccyx-mobilization"] === NOT_MET ||
    ranks["conservative.cushion"] === NOT_MET ||
    ranks["conservative.duration"] === NOT_MET ||
    ranks["conservative.failure"] === NOT_MET ||
    ranks["medication.optimized"] === NOT_MET
  );
}

function isBlockSkipped(facts: FactsTree, procedure: ReturnType<typeof procedureOf>): boolean {
  if (procedure.pathway === "coccyx")
    return isNoOrUndocumented(facts.blocks?.diagnostic?.performed);
  return procedure.tier === "second-line" && isNoOrUndocumented(facts.blocks?.siJoint?.performed);
}

/** All six count here, also in the SI joint pathway: the table makes no exception. */
function isAnyCauseIgnored(facts: FactsTree): boolean {
  const causes = facts.alternatives;
  return [
    causes?.pilonidalCyst,
    causes?.perianalAbscess,
    causes?.hemorrhoids,
    causes?.pelvicOrganDisease,
    causes?.lumbosacralSpine,
    causes?.sacroiliacJoint,
  ].some((answer) => answer === "not-evaluated" || answer === "not-documented");
}

function isOnlyElsewhere(studies: unknown): boolean {
  if (!Array.isArray(studies) || studies.length === 0) return false;
  return studies.every(
    (study) => !isTree(study) || (study.region !== "coccyx" && study.region !== "sacrum"),
  );
}

function isNoOrUndocumented(answer: unknown): boolean {
  return answer === "no" || answer === "not-documented";
}
