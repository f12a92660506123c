import type { CaseOutcome } from "../case/case-state.ts";

/** Words of a sentence that say another outcome than the one decided; of a partial approval both may be said. */
export function contraryWords(sentence: string, outcome: CaseOutcome): string | undefined {
  const plain = sentence.replaceAll(/[’ʼ′]/g, "'");
  if (outcome === "approved") return saidAgainst.exec(plain)?.[0];
  if (outcome !== "adverse") return undefined;
  const found = saidFor.exec(plain);
  // "Does not meet", "would meet once …", "if it is approved": none of these says that it does.
  return found === null || takenBack.test(plain.slice(0, found.index)) ? undefined : found[0];
}

const saidAgainst =
  /\b(?:(?:do|does|did)(?:n't| not)(?: yet)? (?:meet|satisfy|fulfill)|fail(?:s|ed)? to meet|(?:is|are|was|were|has|have)(?:n't| not)(?: been| yet| all)? (?:met|satisfied|fulfilled|approved|medically necessary)|not medically necessary|(?:criteria|requirements?)\b[^.;,]{0,30}\bunmet|den(?:y|ied|ies|ial)|disapprov\w*|not approved?|adverse determination)\b/i;

const saidFor =
  /\b(?:(?:meets?|met|satisf(?:y|ies|ied)|fulfill(?:s|ed)?) (?:(?:all|the|every|each|our|these|of) )*(?:medical necessity |coverage )?(?:criteri(?:a|on)|requirements?)|(?:criteria|requirements?) (?:are|is|were|was|have been|has been)(?: all)? (?:met|satisfied|fulfilled)|(?:criteria|requirements?) (?:all )?(?:met|satisfied)|(?:is|was|are) (?:medically necessary|approved)|(?:i|we) approved?)\b/i;

const takenBack =
  /\b(?:not|never|no|none|nor|neither|cannot|without|fail\w*|unless|if|until|once|when|would|could|may|might|before|whether)\b|n't\b/i;
