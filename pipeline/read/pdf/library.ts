import { InputError } from '../../errors.ts';

/** The parts of pdfjs-dist that are used, as its legacy build for Node gives them. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface PdfPage {
  readonly rotate: number;
  readonly view: readonly number[];
  getViewport(options: { scale: number }): {
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  };
  streamTextContent(): ReadableStream<{ items: readonly Partial<PdfItem>[] }>;
  cleanup(): boolean;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{
    readonly info: Readonly<Record<string, unknown>>;
    readonly metadata: { get(name: string): unknown } | null;
  }>;
}

export interface OpenPdf {
  readonly document: PdfDocument;
  close(): Promise<void>;
}

/**
 * Opens a PDF with everything turned off that is not needed for its text: no scripts, no `eval`, no
 * fonts of the system, no forms, no images, nothing fetched.
 * @throws InputError for protected and damaged files
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, place: string): Promise<OpenPdf> {
  containRejections();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    maxImageSize: 1,
    fontExtraProperties: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  task.onPassword = () => {
    void task.destroy();
  };
  try {
    const document = (await task.promise) as unknown as PdfDocument;
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw openFault(error, place);
  }
}

let isContained = false;

/**
 * On damaged files pdfjs-dist rejects promises of its own that nobody awaits, which ends a process;
 * the document's own promise tells of the damage as well. Other rejections go their usual way.
 */
function containRejections(): void {
  if (isContained) return;
  isContained = true;
  process.on('unhandledRejection', (error) => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    if (stack.includes('pdfjs-dist')) return;
    if (process.listenerCount('unhandledRejection') === 1) throw error;
  });
}

function openFault(error: unknown, place: string): InputError {
  const { name, message } = error as Error;
  if (name === 'PasswordException' || message.includes('destroyed')) {
    return new InputError(place, 'protected by a password', 'Save a copy without the password');
  }
  return new InputError(
    place,
    `not a PDF, or a damaged one (${message.slice(0, 100)})`,
    'Fetch it again, or print it to a new PDF',
  );
}
