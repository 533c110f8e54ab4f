// The code that goes through the items of a list whose places are known.

/**
 * @param list a variable that holds the list; it is not null
 * @param value the variable for the position of each item, negative where the item is null
 * @param visit code for one item, told by which name to find the position of the next one, 0 behind the last
 */
export function eachItem(
  fetch: number,
  list: string,
  value: string,
  visit: (next: string) => string,
): string {
  const next = `${value}n`;
  return `for (let ${value} = ${list}, ${next} = 0; ${value} !== 0; ${value} = ${next}) {
${next} = n${fetch}[${value} < 0 ? -${value} : ${value}];
${visit(next)}}
`;
}
