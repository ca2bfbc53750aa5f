const OWNER = 'etape.push';
const DECLINED = 'etape.push-declined';

/** What this browser remembers: who wanted to be told here, and who would rather not be asked. */
export const pushMemory = {
  /** Told here before: after signing in again they are once more, without being asked. */
  isOwner: (userId: number) => read(OWNER) === String(userId),
  setOwner: (userId: number | null) => write(OWNER, userId),
  hasDeclined: (userId: number) => read(DECLINED) === String(userId),
  decline: (userId: number) => write(DECLINED, userId),
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, userId: number | null): void {
  try {
    if (userId === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(userId));
  } catch {
    // Storage is refused: it is asked again at the next visit.
  }
}
