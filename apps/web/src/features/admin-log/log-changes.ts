import type { AdminLogEntry, AdminValues } from '@etape/shared/admin-log';

type Value = AdminValues[string];

/** A field of an entry; `before` is left out where there is nothing to compare with. */
export type LogChange = { name: string; before?: Value; after: Value };

/** They tell that something became another; what it was "before" says nothing. */
const MARKS = ['passwordChanged', 'addressReplaced'];

/** What an entry changed, field by field; of what came or went only what was filled in. */
export function readChanges({ before, after }: AdminLogEntry): LogChange[] {
  if (before === null || after === null) {
    return Object.entries(before ?? after ?? {})
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => ({ name, after: value }));
  }
  return Object.entries(after).map(([name, value]) => {
    const was = before[name];
    return was === undefined || MARKS.includes(name)
      ? { name, after: value }
      : { name, before: was, after: value };
  });
}
