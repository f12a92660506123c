import { classNames } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { fieldParts } from "./field-parts.tsx";
import { messageParts } from "./message-parts.tsx";
import { overlayParts } from "./overlay-parts.tsx";
import type { Part } from "./part.ts";

/** Every part of src/ui that is seen. Its frame, `Shell`, is around this page. */
export const parts: readonly Part[] = [...fieldParts, ...messageParts, ...overlayParts];

const lights = [
  { name: "light", className: "scheme-light" },
  { name: "dark", className: "scheme-dark" },
] as const;

/** The parts of the interface in each of their states, light beside dark. In development builds only. */
export function ComponentsPage() {
  usePageTitle("Components");
  return (
    <div className="grid gap-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        Components
      </h1>
      {parts.map(({ name, show }) => (
        <section key={name} aria-label={name} className="grid gap-2">
          <h2 className="text-xl font-semibold">{name}</h2>
          <div className="grid gap-3 xl:grid-cols-2">
            {lights.map((light) => (
              <div
                key={light.name}
                className={classNames(
                  light.className,
                  "grid content-start gap-3 rounded-lg border border-line bg-canvas p-4 text-ink",
                )}
              >
                {show(`${name}-${light.name}`)}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
