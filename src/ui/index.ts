export { Button, buttonClass } from "./button.tsx";
export type { ButtonLook, ButtonProps, ButtonSize, ButtonVariant } from "./button.tsx";
export { Callout } from "./callout.tsx";
export type { CalloutProps } from "./callout.tsx";
export type { CheckAnswer } from "./check-answer.ts";
export { CheckField } from "./check-field.tsx";
export type { CheckFieldProps, CheckOption } from "./check-field.tsx";
export { ChoiceField } from "./choice-field.tsx";
export type { ChoiceFieldProps, ChoiceOption } from "./choice-field.tsx";
export { classNames } from "./class-names.ts";
export type { FieldEvent } from "./clear-radios.ts";
export { DateField } from "./date-field.tsx";
export type { DateFieldProps } from "./date-field.tsx";
export { DefinitionList } from "./definition-list.tsx";
export type { Definition, DefinitionListProps } from "./definition-list.tsx";
export { Dialog } from "./dialog.tsx";
export type { DialogProps } from "./dialog.tsx";
export { Disclosure } from "./disclosure.tsx";
export type { DisclosureProps } from "./disclosure.tsx";
export { EmptyState } from "./empty-state.tsx";
export type { EmptyStateProps } from "./empty-state.tsx";
export { Entered, isolatedText } from "./entered.tsx";
export { EntryList } from "./entry-list.tsx";
export type { EntryListProps, EntryRow } from "./entry-list.tsx";
export { ErrorSummary } from "./error-summary.tsx";
export { FileDrop, type FileDropProps } from "./file-drop.tsx";
export type { ErrorSummaryProps, FieldError } from "./error-summary.tsx";
export { focusField } from "./focus-field.ts";
export { KeyHint } from "./key-hint.tsx";
export { LiveRegion, OneVoice } from "./live-region.tsx";
export type { LiveRegionProps } from "./live-region.tsx";
export { MomentFields } from "./moment-fields.tsx";
export type { MomentFieldsProps } from "./moment-fields.tsx";
export { NotDocumentedToggle } from "./not-documented-toggle.tsx";
export type { NotDocumentedToggleProps } from "./not-documented-toggle.tsx";
export { NumberField } from "./number-field.tsx";
export type { NumberFieldProps } from "./number-field.tsx";
export { PageBar, PageBarActions } from "./page-bar.tsx";
export {
  chosenFile,
  type EncryptedFile,
  EncryptedFileFields,
  noFile,
} from "./encrypted-file-fields.tsx";
export { megabytesInWords } from "./megabytes-in-words.ts";
export {
  type NewPassphrase,
  NewPassphraseFields,
  newPassphraseProblem,
  noPassphrase,
} from "./new-passphrase.tsx";
export { PageHeading } from "./page-heading.tsx";
export { PassphraseField, type PassphraseFieldProps, ShowButton } from "./passphrase-field.tsx";
export { neverSaved, PassphraseUsername } from "./passphrase-username.tsx";
export { ProblemPage } from "./problem-page.tsx";
export type { ProblemPageProps } from "./problem-page.tsx";
export { Question } from "./question.tsx";
export type { QuestionProps } from "./question.tsx";
export { ReasonDialog } from "./reason-dialog.tsx";
export type { ReasonDialogProps } from "./reason-dialog.tsx";
export { SaveState } from "./save-state.tsx";
export type { SaveStateKind, SaveStateProps } from "./save-state.tsx";
export { SelectField } from "./select-field.tsx";
export type { SelectFieldProps } from "./select-field.tsx";
export { HeaderPlace, Shell, navLinkClass } from "./shell.tsx";
export type { ShellProps } from "./shell.tsx";
export { StatusTag } from "./status-tag.tsx";
export type { StatusTagProps } from "./status-tag.tsx";
export { StepList } from "./step-list.tsx";
export type { Step, StepLinkProps, StepListProps, StepState } from "./step-list.tsx";
export { Table } from "./table.tsx";
export type { TableProps } from "./table.tsx";
export { TextArea } from "./text-area.tsx";
export { TextField } from "./text-field.tsx";
export type { TextFieldProps } from "./text-field.tsx";
export type { Tone } from "./tone.ts";
export { startWorker, trustedPolicy } from "./trusted-types.ts";
export { UndoToast } from "./undo-toast.tsx";
export type { UndoToastProps } from "./undo-toast.tsx";
export { VisuallyHidden } from "./visually-hidden.tsx";
export { useWidth } from "./use-width.ts";
export { SuggestedEntry } from "./suggested-entry.tsx";
export { ConfirmWarning, type WarningItem, WarningList } from "./warning-list.tsx";
export { createStore, type Store } from "./create-store.ts";
export { saveBlob, saveCsv, saveFile } from "./save-file.ts";
