/**
 * The bytes of a text in base64, as FHIR writes content: undefined where it is not whole, so that a file cut off on its
 * way is never taken for one that ends there. Spaces and line ends between are allowed.
 */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const compact = /\s/.test(text) ? text.replaceAll(/\s/g, "") : text;
  if (compact === "" || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    return undefined;
  const binary = atob(compact);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
