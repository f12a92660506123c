import { type DemonstrationPerson, groupWords } from "./demonstration-people.ts";

/** Where one picks who to be at the demonstration’s provider. */
export function demonstrationPage(
  people: readonly DemonstrationPerson[],
  isProof: boolean,
): string {
  const heading = isProof ? "Confirm who you are" : "Choose who to sign in as";
  const buttons = people
    .map(
      ({ subject, name, groups, credentials, specialty }) =>
        `<li><button name="subject" value="${escaped(subject)}"><strong>${escaped(name)}</strong><span>${escaped(
          [credentials, specialty, ...groups.map((group) => groupWords.get(group) ?? group)]
            .filter((part) => part !== undefined)
            .join(", "),
        )}</span></button></li>`,
    )
    .join("");
  return pageOf(
    heading,
    `<p>This demonstration asks for no password. All of these people are fictional.</p>
  <form method="post"><ul>${buttons}</ul></form>`,
  );
}

/**
 * Asks whether to sign out at the provider as well.
 *
 * @param form - the provider’s own, which holds its token
 */
export function demonstrationSignOutPage(form: string): string {
  return pageOf(
    "Sign out",
    `<p>You are signed out of the workstation. Sign out of this demonstration’s sign-in too?</p>
  ${form}
  <ul>
    <li><button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus><strong>Sign out</strong></button></li>
    <li><button type="submit" form="op.logoutForm"><strong>Stay signed in here</strong></button></li>
  </ul>`,
  );
}

function pageOf(heading: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading} - Demonstration sign-in</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; color: #1a202c; }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
  button { font: inherit; display: grid; width: 100%; padding: .75rem 1rem; text-align: left; background: #fff; border: 1px solid #718096; border-radius: .5rem; cursor: pointer; }
  button:hover, button:focus-visible { outline: 3px solid #2b6cb0; }
  span { color: #4a5568; }
</style>
<main>
  <h1>${heading}</h1>
  ${content}
</main>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
