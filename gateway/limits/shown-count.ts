/** An estimate as messages show it. */
export function shownCount(number: number): string {
  return number >= Number.MAX_SAFE_INTEGER
    ? 'more than 9,000,000,000,000,000'
    : number.toLocaleString('en-GB');
}
