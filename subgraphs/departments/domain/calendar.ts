// Calendar days as text, YYYY-MM-DD: they compare as they sort.

const millisecondsADay = 86_400_000;

/** The day so many days after another; before it where negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** Days from the first to the last, both given; null where the last is open. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a period has begun and not ended on a day; its last day still belongs to it. */
export function isRunningOn({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from);
}
