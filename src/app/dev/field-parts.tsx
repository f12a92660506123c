import { type ReactNode, useState } from "react";
import { Plus } from "lucide-react";
import {
  Button,
  type CheckAnswer,
  CheckField,
  ChoiceField,
  DateField,
  EntryList,
  NotDocumentedToggle,
  MomentFields,
  NumberField,
  Question,
  SelectField,
  TextArea,
  TextField,
} from "#ui";
import type { Part } from "./part.ts";

const variants = ["primary", "secondary", "quiet", "danger"] as const;
const sizes = ["small", "medium", "large"] as const;
const options = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No", description: "The record says it was not done." },
  { value: "not-documented", label: "Not documented", tone: "aside" },
] as const;

/** What somebody presses or fills in: as it is, with a value, with an error, disabled. */
export const fieldParts: readonly Part[] = [
  {
    name: "Button",
    show: () =>
      variants.map((variant) => (
        <div key={variant} className="flex flex-wrap items-center gap-2">
          {sizes.map((size) => (
            <Button key={size} variant={variant} size={size}>{`${variant}, ${size}`}</Button>
          ))}
          <Button variant={variant} icon={<Plus />}>
            With an icon
          </Button>
          <Button variant={variant} disabled>
            Disabled
          </Button>
        </div>
      )),
  },
  {
    name: "Question",
    show: (scope) => (
      <>
        <Question id={`${scope}-plain`} label="A question" hint="What counts as an answer">
          <TextField id={`${scope}-plain`} defaultValue="" />
        </Question>
        <Question
          id={`${scope}-wrong`}
          label="A question with an error"
          error="Months must be a whole number"
        >
          <TextField id={`${scope}-wrong`} defaultValue="6.5" />
        </Question>
      </>
    ),
  },
  {
    name: "TextField",
    show: (scope) => (
      <>
        <TextField aria-label={`${scope}: text`} defaultValue="Alex Example" />
        <TextField aria-label={`${scope}: short`} width="short" defaultValue="M53.3" />
        <TextField aria-label={`${scope}: read only`} readOnly defaultValue="Read only" />
        <TextField aria-label={`${scope}: disabled`} disabled defaultValue="Disabled" />
        <TextField aria-label={`${scope}: wrong`} aria-invalid defaultValue="Not valid" />
      </>
    ),
  },
  {
    name: "TextArea",
    show: (scope) => <TextArea aria-label={`${scope}: note`} defaultValue="Two lines of a note" />,
  },
  {
    name: "SelectField",
    show: (scope) => (
      <>
        <SelectField aria-label={`${scope}: line`} emptyLabel="Any line" options={options} />
        <SelectField aria-label={`${scope}: disabled`} disabled options={options} />
      </>
    ),
  },
  { name: "NumberField", show: (scope) => <Numbers scope={scope} /> },
  { name: "DateField", show: (scope) => <Dates scope={scope} /> },
  { name: "MomentFields", show: (scope) => <Moments scope={scope} /> },
  { name: "ChoiceField", show: (scope) => <Choices scope={scope} /> },
  { name: "CheckField", show: (scope) => <Checks scope={scope} /> },
  { name: "EntryList", show: (scope) => <Entries scope={scope} /> },
  { name: "NotDocumentedToggle", show: () => <Toggle /> },
];

type Scoped = { readonly scope: string };

function Moments({ scope }: Scoped) {
  const [value, setValue] = useState({ date: "2026-11-30", time: "" });
  return (
    <MomentFields
      id={`${scope}-call`}
      dateLabel="Date of the call"
      dateHint="The day on which the member was told."
      timeLabel="Time of the call"
      value={value}
      error="Enter the time of the call."
      onChange={setValue}
    />
  );
}

function Numbers({ scope }: Scoped) {
  const [value, setValue] = useState("7");
  return (
    <Framed id={`${scope}-months`} label="Months of care">
      <NumberField
        name={`${scope}-months`}
        value={value}
        onChange={setValue}
        unit="months"
        canBeNotDocumented
      />
    </Framed>
  );
}

function Dates({ scope }: Scoped) {
  const [value, setValue] = useState("2026-03-09");
  return (
    <Framed id={`${scope}-onset`} label="Onset">
      <DateField name={`${scope}-onset`} value={value} onChange={setValue} canBeNotDocumented />
    </Framed>
  );
}

function Choices({ scope }: Scoped) {
  const [value, setValue] = useState<string | null>("yes");
  return (
    <>
      <Framed id={`${scope}-row`} label="Cushion used" isGroup>
        <ChoiceField
          name={`${scope}-row`}
          options={options}
          layout="row"
          value={value}
          onValueChange={setValue}
          isClearable
        />
      </Framed>
      <Framed id={`${scope}-stacked`} label="The same, stacked and disabled" isGroup>
        <ChoiceField
          name={`${scope}-stacked`}
          options={options}
          layout="stacked"
          disabled
          value={value}
          onValueChange={setValue}
        />
      </Framed>
    </>
  );
}

function Checks({ scope }: Scoped) {
  const [value, setValue] = useState<CheckAnswer>(["fever"]);
  const signs = [
    { value: "fever", label: "Fever" },
    { value: "weakness", label: "New weakness", description: "In either leg" },
  ];
  return (
    <Framed id={`${scope}-flags`} label="Red flags" isGroup>
      <CheckField
        name={`${scope}-flags`}
        options={signs}
        value={value}
        onChange={setValue}
        noneLabel="None of these"
        notDocumentedLabel="Not documented"
      />
    </Framed>
  );
}

function Entries({ scope }: Scoped) {
  const [value, setValue] = useState<readonly string[] | "not-documented" | undefined>([
    "First block",
  ]);
  return (
    <Framed id={`${scope}-blocks`} label="Blocks" isGroup>
      <EntryList
        value={value}
        onChange={setValue}
        createRow={() => ""}
        rowName="Block"
        canBeNotDocumented
        renderRow={({ row, index, update }) => (
          <TextField
            aria-label={`${scope}: block ${String(index + 1)}`}
            value={row}
            onChange={(event) => update(event.target.value)}
          />
        )}
      />
    </Framed>
  );
}

function Toggle() {
  const [isPressed, setIsPressed] = useState(true);
  return <NotDocumentedToggle isPressed={isPressed} onPressedChange={setIsPressed} />;
}

function Framed({
  id,
  label,
  isGroup = false,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Question id={id} label={label} kind={isGroup ? "group" : "single"}>
      {children}
    </Question>
  );
}
