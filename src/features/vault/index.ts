export { newPassphraseErrors } from "./new-passphrase-errors.ts";
export { PasskeyPage } from "./passkey-page.tsx";
export { ProofForm } from "./proof-form.tsx";
export { RecoveryKeyPage } from "./recovery-key-page.tsx";
export { SecurityView } from "./security-view.tsx";
export { UnlockPage } from "./unlock-page.tsx";
export { vaultErrorInWords } from "./vault-words.ts";
