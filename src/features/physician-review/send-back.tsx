import { useState } from "react";
import { Button } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { type ReasonAsked, SendBackDialog } from "./send-back-dialog.tsx";
import { signedStep, type SignedStep } from "./signed-steps.ts";
import type { Signing } from "./use-signing.ts";

/** The ways on that decide nothing: back to the nurse, or a question to the provider. */
export function SendBack({ signing }: { readonly signing: Signing }) {
  const { assessment, person } = useDecisionPage();
  const [asked, setAsked] = useState<keyof typeof ways>();
  const confirm = async (step: SignedStep, reason: string): Promise<void> => {
    setAsked(undefined);
    await signing.sign((record) =>
      signedStep(record, assessment, step, { by: person, at: new Date().toISOString(), reason }),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <p className="text-sm text-ink-muted">Without a decision:</p>
      {wayNames.map((step) => (
        <Button key={step} size="small" onClick={() => setAsked(step)}>
          {ways[step].confirm}…
        </Button>
      ))}
      <SendBackDialog
        asked={asked === undefined ? undefined : ways[asked]}
        isPending={signing.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => {
          if (asked !== undefined) void confirm(asked, reason);
        }}
      />
    </div>
  );
}

const wayNames = ["return-to-nurse", "request-information"] as const;

const ways = {
  "return-to-nurse": {
    title: "Return to the nurse?",
    description: "The review reopens. Your draft decision stays with the case.",
    confirm: "Return to the nurse",
  },
  "request-information": {
    title: "Request information?",
    description: "The case waits until the information arrives. Say what is needed and why.",
    confirm: "Request information",
  },
} as const satisfies Record<(typeof wayNames)[number], ReasonAsked>;
