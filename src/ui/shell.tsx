import type { ReactNode } from "react";
import { OneVoice } from "./live-region.tsx";
import { createSlot } from "./create-slot.tsx";

const place = createSlot();
/** In the header, after the main navigation: the places of what the page is about. */
export const HeaderPlace = place.Fill;

export type ShellProps = {
  /** Product name or logo, usually a link home. */
  readonly brand: ReactNode;
  /** Links of the main navigation. */
  readonly nav?: ReactNode;
  readonly navLabel?: string | undefined;
  /** Right-hand side of the header: who is signed in, theme, lock. */
  readonly actions?: ReactNode;
  /** Page-wide banner between header and main, such as "Not saved". */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
  readonly skipLabel?: string | undefined;
};

/**
 * The frame of every page: skip link, header, main.
 *
 * Accessibility: the skip link is the first Tab stop and moves focus into main; one header, one
 * named nav and one main landmark; the header scrolls away, so that at 400 % zoom the page
 * keeps its height. Pages bring their own h1.
 */
export function Shell({
  brand,
  nav,
  navLabel = "Main",
  actions,
  banner,
  children,
  skipLabel = "Skip to main content",
}: ShellProps) {
  return (
    <place.Frame>
      <div className="flex min-h-dvh flex-col">
        <a
          href="#main"
          onClick={(event) => {
            // Focus without touching the address: the part after # may belong to the router.
            const main = document.getElementById("main");
            if (main === null) return;
            event.preventDefault();
            main.focus();
          }}
          className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-3 focus:py-2"
        >
          {skipLabel}
        </a>
        <header className="flex min-h-12 flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-surface px-4 py-1.5 lg:px-6 print:hidden">
          <div className="font-semibold">{brand}</div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1 empty:hidden max-lg:order-last max-lg:-ml-2.5 max-lg:w-full">
            {nav === undefined ? null : (
              <nav aria-label={navLabel} className="flex flex-wrap items-center gap-1">
                {nav}
              </nav>
            )}
            <place.Place className="empty:hidden" />
          </div>
          {actions === undefined ? null : (
            <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>
          )}
        </header>
        <OneVoice>
          {banner}
          <main id="main" tabIndex={-1} className="flex-1 px-4 py-4 lg:px-6">
            {children}
          </main>
        </OneVoice>
      </div>
    </place.Frame>
  );
}

/** The look of a link in the shell's navigation; the current page is marked by aria-current="page". */
export const navLinkClass =
  "inline-flex min-h-8 items-center rounded-md px-2.5 text-ink-muted no-underline hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:min-h-10";
