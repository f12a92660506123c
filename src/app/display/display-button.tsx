import { SunMoon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#ui";

/** Leads to the colors and the spacing of the screen. */
export function DisplayButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<SunMoon />} title="Display" onClick={() => setIsOpen(true)}>
        <span className="sr-only">Display</span>
      </Button>
      {isOpen ? (
        <Suspense>
          <DisplayDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

// Set once and then left alone.
const DisplayDialog = lazy(async () => {
  const { DisplayDialog: dialog } = await import("./display-dialog.tsx");
  return { default: dialog };
});
