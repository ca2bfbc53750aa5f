import type { CsvFile } from './read-csv.ts';

/** Reads a file beside the page. Throws where the browser cannot read it, or the signal says stop. */
export async function readFile(file: File, signal: AbortSignal): Promise<CsvFile> {
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const worker = new Worker(new URL('./csv-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<CsvFile>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CsvFile>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The file could not be read')));
      signal.addEventListener('abort', () => reject(new Error('The reading was cancelled')));
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
