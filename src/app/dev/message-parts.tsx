import { Inbox, Plus } from "lucide-react";
import {
  Button,
  Callout,
  ConfirmWarning,
  DefinitionList,
  EncryptedFileFields,
  Disclosure,
  EmptyState,
  Entered,
  ErrorSummary,
  KeyHint,
  LiveRegion,
  NewPassphraseFields,
  noFile,
  noPassphrase,
  PageHeading,
  PassphraseField,
  ProblemPage,
  SaveState,
  ShowButton,
  StatusTag,
  StepList,
  type StepState,
  SuggestedEntry,
  Table,
  type Tone,
  VisuallyHidden,
  WarningList,
} from "#ui";
import type { Part } from "./part.ts";

const tones = [
  "positive",
  "info",
  "warning",
  "critical",
  "neutral",
  "muted",
] as const satisfies readonly Tone[];
const stepStates = [
  "untouched",
  "incomplete",
  "complete",
  "conflict",
] as const satisfies readonly StepState[];
const saveStates = ["saving", "saved", "not-saved"] as const;
const nothing = () => undefined;

/** What says something: tags, notes, lists, whole-page messages. */
export const messageParts: readonly Part[] = [
  {
    name: "Callout",
    show: () =>
      tones.map((tone) => (
        <Callout
          key={tone}
          tone={tone}
          title={`Callout, ${tone}`}
          actions={<Button>Reload</Button>}
        >
          One sentence that says what to do next.
        </Callout>
      )),
  },
  {
    name: "EncryptedFileFields",
    show: (id) => <EncryptedFileFields id={`${id}-encrypted`} value={noFile} onChange={nothing} />,
  },
  {
    name: "NewPassphraseFields",
    show: (id) => (
      <NewPassphraseFields
        id={`${id}-passphrase`}
        hint="Write it down: nobody can reset it."
        value={noPassphrase}
        onChange={nothing}
      />
    ),
  },
  {
    name: "PassphraseField",
    show: (id) => (
      <PassphraseField id={`${id}-current`} value="seven quiet lamps" onChange={nothing} />
    ),
  },
  { name: "ShowButton", show: () => <ShowButton isShown={false} onToggle={nothing} /> },
  {
    name: "PageHeading",
    show: () => <PageHeading title="The name of a page">What it is for.</PageHeading>,
  },
  {
    name: "StatusTag",
    show: () => (
      <div className="flex flex-wrap gap-2">
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone} label={tone} />
        ))}
        {tones.map((tone) => (
          <StatusTag key={`${tone}-plain`} tone={tone} label={tone} look="plain" />
        ))}
      </div>
    ),
  },
  {
    name: "SaveState",
    show: () =>
      saveStates.map((state) => <SaveState key={state} state={state} detail="2 answers" />),
  },
  {
    name: "ErrorSummary",
    show: (scope) => (
      <ErrorSummary
        title="2 entries cannot be read"
        errors={[
          { id: `${scope}-months`, message: "Months must be a whole number" },
          { id: `${scope}-onset`, message: "Onset is not a date" },
        ]}
      />
    ),
  },
  {
    name: "WarningList",
    show: () => (
      <WarningList
        title="2 unlikely answers"
        items={[
          { id: "one", message: "60 visits in 2 weeks", where: "Conservative care" },
          { id: "two", message: "Care after receipt", confirmed: "Confirmed by Robin Example" },
        ]}
      />
    ),
  },
  {
    name: "ConfirmWarning",
    show: () => <ConfirmWarning message="60 visits in 2 weeks" onConfirm={nothing} />,
  },
  {
    name: "SuggestedEntry",
    show: () => <SuggestedEntry words="2026-03-09" onUse={nothing} />,
  },
  {
    name: "DefinitionList",
    show: () => {
      const items = [
        { term: "Member", detail: "Alex Example" },
        { term: "Reference", detail: "SAMPLE-02" },
      ];
      return (
        <>
          <DefinitionList items={items} />
          <DefinitionList items={items} layout="columns" />
        </>
      );
    },
  },
  {
    name: "Disclosure",
    show: () => (
      <>
        <Disclosure summary="Closed" aside="3">
          Its content
        </Disclosure>
        <Disclosure summary="Open" isOpenAtFirst>
          Its content
        </Disclosure>
        <Disclosure summary="Plain" look="plain" isOpenAtFirst>
          Its content
        </Disclosure>
      </>
    ),
  },
  {
    name: "StepList",
    show: () => (
      <StepList
        label="Steps"
        currentId="incomplete"
        steps={stepStates.map((state) => ({
          id: state,
          label: state,
          href: `#${state}`,
          state,
          note: "2 open",
        }))}
      />
    ),
  },
  {
    name: "Table",
    show: () => (
      <Table caption="Visits">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Count</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Physical therapy</td>
            <td className="number">12</td>
          </tr>
        </tbody>
      </Table>
    ),
  },
  {
    name: "EmptyState",
    show: () => (
      <EmptyState
        title="No cases yet"
        icon={<Inbox />}
        actions={<Button icon={<Plus />}>New case</Button>}
      >
        Cases that are entered here stay in this browser.
      </EmptyState>
    ),
  },
  {
    name: "ProblemPage",
    show: () => (
      <ProblemPage
        title="The case could not be opened"
        whatHappened={<p>Its record is damaged.</p>}
        whatIsSafe={<p>Every other case.</p>}
        whatToDoNext={<p>Restore a backup.</p>}
        actions={<Button>Restore a backup…</Button>}
      />
    ),
  },
  { name: "KeyHint", show: () => <KeyHint keys={["Shift", "?"]} /> },
  { name: "Entered", show: () => <Entered text="الكسندر Example" /> },
  { name: "LiveRegion", show: () => <LiveRegion isVisible>Saved at 10:29 AM</LiveRegion> },
  {
    name: "VisuallyHidden",
    show: () => (
      <>
        Heard, not seen: <VisuallyHidden>hidden words</VisuallyHidden>
      </>
    ),
  },
];
