import type { RecordContext } from "#criteria";

/**
 * Words that change what the words around them say, after the method of NegEx and ConText (Chapman et al., J Biomed
 * Inform 2001 and 2009): a cue, the direction in which it acts, and how far. The lists are our own.
 */
export type ContextCue = {
  /**
   * `nothing` takes words away from other cues: "no change in" negates nothing. `current` and `past` tell that a
   * sentence under "Plan" is about now or before.
   */
  readonly context: RecordContext | "nothing" | "current" | "past";
  readonly phrases: readonly string[];
  readonly direction: "forward" | "backward" | "both";
  /** How many words it reaches; absent: to the end of the clause. */
  readonly reach?: number;
  /** Goes on over new statements to the end of the sentence: "call if you cannot walk, have fever, …". */
  readonly isWholeSentence?: true;
  /** A list goes on over commas and "or"; without this a comma before a new statement ends the reach as well. */
  readonly isList?: true;
};

const negation: readonly ContextCue[] = [
  {
    context: "nothing",
    direction: "forward",
    phrases: [
      "no (change|changes|increase|further|improvement|better|worse|relation|difference|doubt|question|matter)",
      "no (significant|substantial|lasting|sustained|real|appreciable|meaningful) (change|improvement|relief|benefit|help)",
      "no (relief|benefit|help|success|response|effect)",
      "not (only|necessarily|just|sure|certain|clear|cause*|limited|tolerate*|able|exhausted|want|wish|like)",
      "not (improv*|help*|better|resolv*|respond*|change*|worse|gotten|given|provid*|relieved|be|been)",
      "without (relief|benefit|success|improvement|difficulty|help|change|effect|response|lasting)",
      "does not (deny|appear to be)",
      "cannot be ruled out",
      "not ruled out",
      "rule out",
      "no known (drug|allerg*)",
      "no acute distress",
      "year old",
      "years old",
      "start of care",
      "not yet",
    ],
  },
  {
    context: "negated",
    direction: "forward",
    isList: true,
    phrases: [
      "(denies|denied|deny|denying)",
      "negative for",
      "no (evidence|sign|signs|history|complaint|complaints|symptoms|report|reports|indication|suggestion|findings|hx|h/o) [suggestive|suggesting] [of|for]",
      "(free|absence|absent|lack) of",
      "not (complain*|report*|have|has|had|having|endorse*|describe*|admit*|experienc*|noted|notic*) [of|any]",
      "(without|w/o)",
      "(never|neither|nor)",
      "(doesn't|didn't|don't|hasn't|haven't|hadn't|isn't|wasn't|aren't)",
      "(does|do|did) not",
      "(ruled|rules|rule|ruling) out [for]",
      "(negative|unremarkable|noncontributory) for",
    ],
  },
  {
    context: "negated",
    direction: "forward",
    isList: true,
    phrases: ["no", "none of the following"],
  },
  { context: "negated", direction: "forward", reach: 4, phrases: ["not", "cannot", "zero"] },
  {
    context: "negated",
    direction: "backward",
    phrases: [
      "(is|are|was|were) (denied|absent|negative|excluded)",
      "(denied|ruled out)",
      "(is|are|was|were|has|have) (not|never) [been] (present|noted|seen|identified|appreciated|found|evident|demonstrated|detected|reported|visualized|observed)",
      "(is|are|was|were) (unremarkable|unlikely)",
      "not (present|noted|seen|identified|appreciated|found|evident|detected|reported)",
    ],
  },
  { context: "negated", direction: "backward", reach: 5, phrases: ["(negative|absent|none|neg)"] },
];

const time: readonly ContextCue[] = [
  {
    context: "planned",
    direction: "forward",
    phrases: [
      "(will|shall|would) [also|likely|then|now|be|like|want|have|need|plan] [to]",
      "(plan|plans|planning|planned|intend*|going) [is] (to|for|on)",
      "(recommend*|suggest*|advise*|propos*|request*|consider*|refer|refers|referral|referred) [for|to|that]",
      "(schedul*|candidate|authoriz*|arrang*|await*|pending|obtain) [for|to|a|an]",
      "(start|starting|begin|beginning|trial of|initiate|add|prescribe|prescribed|dispensed|order|ordering|ordered) [on|with|to]",
      "would (benefit|like|recommend|consider|be)",
      "(we|i) (discussed|talked about|offered|gave)",
      "(discussed|offered|options|treatment options) [include|including|such as|of]",
      "(prescription|script|rx) (for|of)",
      "(may|might|could|should) be (started|placed|given|treated|tried)",
      "(may|might|could|should) [also] (benefit|need|require|consider|be|try|start|continue|use|take)",
      "(next|future) (step|steps|visit|treatment|injection*|procedure*)",
      "(please|proceed with|set up|sign up|follow up with)",
    ],
  },
  {
    context: "planned",
    direction: "backward",
    phrases: [
      "(is|are|was|were|has been|have been|will be) (recommended|planned|scheduled|ordered|requested|proposed|discussed|offered|considered|pending|advised|suggested|prescribed)",
      "(was|were|are|is) [also] (given|provided) (today|at discharge)",
      "(to be|will be) (done|performed|obtained|started|completed|given|scheduled)",
    ],
  },
  {
    context: "past",
    direction: "both",
    phrases: [
      "(has|have|had) [also|already|previously|not] (tried|failed|attended|completed|undergone|received|been|used|taken|done|had|attempted|exhausted)",
      "(tried|failed|attended|completed|underwent|received|exhausted)",
      "(in the past|previously|so far|to date|status post|s/p|already)",
    ],
  },
  {
    context: "current",
    direction: "forward",
    phrases: [
      "(continue*|continuing|remain*|keep|maintain|refill*|renew*) [to|on|with|taking|using|her|his|the|current]",
      "(is|are|was|were) being prescribed",
      "(has|have|had) been prescribed",
      "(is|are) [currently|still|already] (taking|using|on|attending|doing|participating)",
      "(currently|still) (taking|using|on|attending|doing)",
    ],
  },
  {
    context: "historical",
    direction: "forward",
    reach: 8,
    phrases: [
      "(history|h/o|hx) [of|significant for]",
      "(previous|previously|prior|past|former|formerly|remote|old|initially|originally|used to)",
      "(status post|s/p)",
    ],
  },
  {
    context: "historical",
    direction: "both",
    phrases: [
      "(years|months) (ago|earlier|before|prior)",
      "(in the past|at that time|at the time|back then|last year|as a child|in (childhood|adolescence))",
    ],
  },
];

const doubt: readonly ContextCue[] = [
  {
    context: "hypothetical",
    direction: "forward",
    isWholeSentence: true,
    phrases: [
      "(if|unless|should) (you|she|he|they|the patient|symptoms|there|any)",
      "(call|return|report|notify|contact|seek) .. (if|for|with|immediately|when)",
    ],
  },
  {
    context: "hypothetical",
    direction: "forward",
    phrases: [
      "(if|unless|whether|should (she|he|they|you|the patient|symptoms|there))",
      "(in case|in the event|risk|risks|chance|possibility|complication|complications|side effects) [of]",
      "(risks|complications) .. (include|including|discussed|explained|reviewed)",
      "(watch|monitor|look|call|return|report) .. (for|if|with|immediately)",
      "(such as|including) .. (risk*|complication*)",
      "(may|can|could|might) (cause|lead|result|develop|experience|include|have|occur)",
      "(to|and) (rule out|r/o|exclude|evaluate for|assess for|look for|check for)",
      "(rule out|r/o)",
      "(any|new|worsening) (signs|symptoms) of",
    ],
  },
];

const people: readonly ContextCue[] = [
  {
    context: "nothing",
    direction: "forward",
    phrases: [
      "(lives|living|stays|resides|here|accompanied|came|presents|married) .. (mother|father|husband|wife|son|daughter|sister|brother|family|parents|spouse)",
      "(mother|father|mom) of (one|two|three|four|five|<number>)",
      "(per|according to) .. (mother|father|husband|wife|son|daughter|sister|brother|family|parents|spouse)",
    ],
  },
  {
    context: "family",
    direction: "both",
    phrases: [
      "(mother|father|mom|dad|brother|brothers|sister|sisters|aunt|uncle|grandmother|grandfather|cousin|sibling|siblings|parent|parents|maternal|paternal)",
      "(her|his|my|one|two|a) (son|sons|daughter|daughters|husband|wife|child|children)",
      "family (history|members|hx)",
      "(runs|run) in .. family",
      "(history|cancer|disease|diabetes) .. in .. family",
    ],
  },
];

const forms: readonly ContextCue[] = [
  {
    context: "goal",
    direction: "both",
    phrases: [
      "(goal|goals|stg|ltg|short term goal|long term goal|objective is)",
      "(patient|pt|she|he) will (be able|demonstrate|report|have|increase|decrease|perform|tolerate|ambulate|reduce|improve)",
      "(to|will) (decrease|reduce|increase|improve|maximize) .. (to|by|from|strength|pain|function|mobility)",
      "in order to",
    ],
  },
  { context: "template", direction: "forward", phrases: ["☐"] },
  {
    context: "template",
    direction: "both",
    phrases: ["(circle|check) (one|all|if)", "yes no", "y n"],
  },
];

/** Every cue; where two begin at the same word, the longer one holds. */
export const contextCues: readonly ContextCue[] = [
  ...negation,
  ...time,
  ...doubt,
  ...people,
  ...forms,
];
