/**
 * Every keyboard command, once: the keys a handler listens to and the words that help shows. A way is a key as the
 * browser names it, with `Ctrl+` (also Command) or `Alt+` before it where that is held, and with `Shift+` where that
 * makes another command of it.
 */
export const keyCommands = {
  worklist: {
    next: { words: "Next case", ways: ["ArrowDown", "j"] },
    previous: { words: "Previous case", ways: ["ArrowUp", "k"] },
    open: { words: "Open the case", ways: ["Enter"] },
    search: { words: "Search", ways: ["/"] },
    clearSearch: { words: "Clear search", ways: ["Escape"] },
    showKeys: { words: "Show keyboard shortcuts", ways: ["?"] },
  },
  goTo: { start: { words: "Go to a place, then its letter", ways: ["g"] } },
  /** After that key, on any page, while nothing is typed into. */
  places: {
    worklist: { words: "Go to the worklist", ways: ["w"] },
    queue: { words: "Go to the physician queue", ways: ["q"] },
    criteria: { words: "Go to the criteria library", ways: ["c"] },
    quality: { words: "Go to quality", ways: ["y"] },
    settings: { words: "Go to the plan settings", ways: ["s"] },
    lock: { words: "Lock this workstation", ways: ["l"] },
  },
  /** On a page whose case is done, and on the worklist. */
  day: {
    nextCase: { words: "Next case due", ways: ["n"] },
    undo: { words: "Undo the hand-off, for 10 seconds", ways: ["u"] },
  },
  review: {
    nextOpen: { words: "Next open question", ways: ["Ctrl+Enter"] },
    nextStep: { words: "Next step", ways: ["Alt+PageDown"] },
    stepBefore: { words: "Previous step", ways: ["Alt+PageUp"] },
    // A function key, because it has to work while somebody types.
    toRecordAndBack: { words: "Switch between form and record", ways: ["F2"] },
    toPassagesAndBack: { words: "Switch between question and passages", ways: ["F4"] },
    showKeys: { words: "Keyboard shortcuts", ways: ["?"] },
  },
  // Digits, and keys that write nothing: a letter never answers, so that words typed in the wrong place change nothing.
  answer: {
    option: { words: "Options, in order", ways: ["1", "2", "3", "4", "5", "6", "7", "8", "9"] },
    none: { words: "None of these", ways: ["0"] },
    clear: { words: "Clear answer", ways: ["Delete", "Backspace"] },
    notDocumented: { words: "Not documented", ways: ["F8"] },
    excludeRest: { words: "Alternative diagnoses: exclude the rest", ways: ["F9"] },
  },
  /** On a passage of the record that is shown beside a question. */
  passage: {
    addSource: { words: "Add as a further source", ways: ["Shift+Enter"] },
    take: { words: "Confirm: use the answer and its source", ways: ["Enter"] },
    dismiss: { words: "Not about this question", ways: ["Delete", "Backspace"] },
    next: { words: "Next passage", ways: ["ArrowDown"] },
    previous: { words: "Previous passage", ways: ["ArrowUp"] },
    back: { words: "Back to the question", ways: ["Escape"] },
    undo: { words: "Undo the last of these", ways: ["Ctrl+z"] },
  },
  typing: {
    goOn: { words: "Save and continue", ways: ["Enter"] },
  },
  /** A text field or menu of its own: no page lists these, because every program has them. */
  field: {
    confirm: { words: "Use what is typed", ways: ["Enter"] },
    cancel: { words: "Cancel", ways: ["Escape"] },
    space: { words: "Write a space", ways: [" "] },
  },
  decision: {
    nextGap: { words: "next item to complete", ways: ["Ctrl+Enter"] },
    agree: { words: "agree", ways: ["A"] },
    disagree: { words: "disagree", ways: ["D"] },
    nothingDocumented: { words: "nothing documented", ways: ["F8"] },
    nextPage: { words: "next cited page", ways: ["F9"] },
    decide: { words: "approve, partly approve, or deny", ways: ["1", "2", "3"] },
  },
  reader: {
    pageBefore: { words: "Previous page", ways: ["ArrowLeft"] },
    nextPage: { words: "Next page", ways: ["ArrowRight"] },
    zoomIn: { words: "Zoom in", ways: ["+", "="] },
    zoomOut: { words: "Zoom out", ways: ["-"] },
    fitWidth: { words: "Fit the width", ways: ["0"] },
    turn: { words: "Rotate right", ways: ["r"] },
    thumbnails: { words: "Thumbnails", ways: ["t"] },
    mark: { words: "Mark a region", ways: ["m"] },
    search: { words: "Search the document", ways: ["/", "Ctrl+f"] },
    searchAll: { words: "Search all documents", ways: ["s"] },
    nextHit: { words: "Next match", ways: ["n"] },
    hitBefore: { words: "Previous match", ways: ["N"] },
    clear: { words: "Clear selection", ways: ["Escape"] },
    cite: { words: "Cite the selection", ways: ["Ctrl+Enter"] },
  },
} as const satisfies Readonly<Record<string, Commands>>;

export interface KeyCommand {
  readonly words: string;
  readonly ways: readonly string[];
}
type Commands = Readonly<Record<string, KeyCommand>>;

export type KeyScope = keyof typeof keyCommands;
export type CommandIn<S extends KeyScope> = keyof (typeof keyCommands)[S] & string;

/** The command of a scope that a press asks for; a capital letter in the table stands for the small one too. */
export function commandFor<S extends KeyScope>(
  scope: S,
  { key, altKey, ctrlKey, metaKey, shiftKey = false }: KeyPressed,
): CommandIn<S> | undefined {
  const isControl = ctrlKey || metaKey;
  // Both together are the browser's own, or a letter of another keyboard.
  if (isControl && altKey) return undefined;
  const held = isControl ? "Ctrl+" : altKey ? "Alt+" : "";
  const commands: Commands = keyCommands[scope];
  const named = (pressed: string) =>
    Object.keys(commands).find((one) =>
      commands[one]?.ways.some((way) => way === pressed || isCapitalOf(way, pressed, scope)),
    );
  const name = (shiftKey ? named(`Shift+${held}${key}`) : undefined) ?? named(held + key);
  return name !== undefined && isCommandOf(scope, name) ? name : undefined;
}

type KeyPressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey"> &
  Partial<Pick<KeyboardEvent, "shiftKey">>;

/** In the record a capital letter is a command of its own. */
function isCapitalOf(way: string, pressed: string, scope: KeyScope): boolean {
  return scope !== "reader" && /^[A-Z]$/.test(way) && pressed.toUpperCase() === way;
}

function isCommandOf<S extends KeyScope>(scope: S, name: string): name is CommandIn<S> {
  return Object.hasOwn(keyCommands[scope], name);
}

/** Keys held together, as help shows them: `["Alt", "Page Down"]`. */
export function keysInWords(way: string): readonly string[] {
  const parts = way.length > 1 ? way.split("+") : [way];
  return parts.map((key) => shown.get(key) ?? key);
}

const shown: ReadonlyMap<string, string> = new Map([
  ["ArrowDown", "↓"],
  ["ArrowUp", "↑"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["PageDown", "Page Down"],
  ["PageUp", "Page Up"],
  ["Escape", "Esc"],
  ["-", "−"],
]);
