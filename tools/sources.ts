import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Every file that belongs to the repository, those not committed yet included, from its root. */
export function listSources(): string[] {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', options, { encoding: 'utf8' }).split('\0');
  return listed.filter((file) => file !== '' && existsSync(file));
}
