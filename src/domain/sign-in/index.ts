export {
  csrfHeader,
  draftKeyHeader,
  type SessionAnswer,
  sessionAnswerSchema,
  type SessionEnding,
  sessionEndings,
  signInPaths,
  type SignInProblem,
  signInProblems,
} from "./session-answer.ts";
