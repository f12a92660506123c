/**
 * Whether a file is FHIR as JSON, by what stands in it: every resource says what it is, at the beginning or at the end of
 * the text, or one inside it does. False for a file that can't be read; whoever opens it says why.
 */
export async function isFhirFile(file: Pick<Blob, "slice">): Promise<boolean> {
  try {
    const ends = await Promise.all([file.slice(0, examined).text(), file.slice(-examined).text()]);
    return ends.some((part) => /"resourceType"\s*:\s*"/.test(part));
  } catch {
    return false;
  }
}

/** In bytes. */
const examined = 65_536;
