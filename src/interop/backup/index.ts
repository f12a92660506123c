export { type AgeProblem, decryptWithPassphrase, encryptForPassphrase } from "./age-file.ts";
