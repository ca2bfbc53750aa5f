import { readCsv } from './read-csv.ts';

/** A long file would stop the page for a moment: it is read beside it. */
self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readCsv(new Uint8Array(data)));
});
