// The package comes without types; this is the part of Emscripten's module and of Tesseract's API that is used.
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export type TesseractApi = {
    /** 0 where the model could be read. `engine` 1 is the neural network alone. */
    readonly Init: (path: null, language: string, engine: 1) => number;
    readonly SetVariable: (name: string, value: string) => boolean;
    /** Takes the file "/input"; 0 where it could be read. */
    readonly SetImageFile: (exif: number, angle: number) => number;
    readonly Recognize: (monitor: null) => number;
    readonly GetTSVText: (page?: number) => string;
    readonly Clear: () => void;
  };
  export type TesseractModule = {
    readonly FS: { readonly writeFile: (name: string, bytes: Uint8Array) => void };
    readonly TessBaseAPI: new () => TesseractApi;
  };
  export default function load(options: {
    readonly wasmBinary: Uint8Array;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): Promise<TesseractModule>;
}
