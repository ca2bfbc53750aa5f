import type { ImportRow } from '@etape/shared/imports/import-schemas';
import { IMPORT_LIMITS } from '@etape/shared/limits';

/** Well below what the server takes at once, whatever the rows hold. */
const MAX_BYTES = 90_000;

/** Cuts the rows into portions that the server takes. */
export function inBatches(rows: readonly ImportRow[]): ImportRow[][] {
  const encoder = new TextEncoder();
  const batches: ImportRow[][] = [];
  let batch: ImportRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length;
    if (batch.length === IMPORT_LIMITS.batch || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  return batch.length === 0 ? batches : [...batches, batch];
}
