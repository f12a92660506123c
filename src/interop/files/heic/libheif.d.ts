/** libheif as plain JavaScript without eval, which the package holds beside its own entries (see vite.config.ts). */
declare module "heic-to/libheif" {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills pixels of 4 bytes; gives null where the image cannot be decoded. */
    display(
      into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
      done: (filled: { readonly data: Uint8ClampedArray } | null) => void,
    ): void;
    free(): void;
  }
  interface Libheif {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const buildLibheif: () => Libheif | Promise<Libheif>;
  export default buildLibheif;
}
