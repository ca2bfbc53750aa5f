const SLOT_MS = 15 * 60_000;

/** On which day a moment falls, as a clock on a wall of this time zone says; told by `Intl` alone. */
export function createDayOf(timeZone: string): (at: number) => string {
  // Sweden writes dates as we do.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const known = new Map<number, string>();
  return (at) => {
    const slot = Math.floor(at / SLOT_MS);
    const day = known.get(slot) ?? format.format(at);
    known.set(slot, day);
    return day;
  };
}

/** Every day from one to another, both included. */
export function listDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

export function nextDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

/** The six months that end with that of this day, oldest first: `2026-03`. */
export function lastSixMonths(day: string): string[] {
  let year = Number(day.slice(0, 4));
  let month = Number(day.slice(5, 7));
  const months: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    months.unshift(`${year}-${String(month).padStart(2, '0')}`);
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }
  return months;
}
