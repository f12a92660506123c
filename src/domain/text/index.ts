export { ageInYears, birthDateInWords, dayInWords, instantInWords } from "./date-words.ts";
export { foldLetter, foldText } from "./fold.ts";
export { withCapitals } from "./abbreviations.ts";
export { cutAt, wholeCharacters } from "./cut.ts";
