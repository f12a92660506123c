import type { CourseItem, EntryWords } from "../model/course.ts";

/** How the picture of the course of care shows what records of spine care say beside the criteria. */

/** Each course of therapy from its first visit to its last. */
export const therapyCourses: CourseItem = {
  item: "entries",
  list: "conservative.therapyEpisodes",
  words: [
    { words: "{kind}" },
    { words: ", {provider}" },
    { words: ", {sessions:unit}" },
    { words: ", result: {outcome:lower}" },
  ],
  day: "first",
  lastDay: "last",
  whenEmpty: "nothing",
};

/** From when to when a medication was taken. */
export const trialDays = { day: "start", lastDay: "stop" } as const;

/** What was injected. */
export const injectateWords: readonly EntryWords[] = [
  { words: ", {agent}" },
  { words: ", {dose}" },
];
