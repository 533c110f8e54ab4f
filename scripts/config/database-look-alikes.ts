// Variables that look like the database of a subgraph and are not: the subgraph would start over another database.
//
// Other programs' databases may be set beside ours, so only a name that is made of our own words is refused.
import { isMisspelt, type LookAlike } from '../../gateway/config/look-alikes.js';
import { ownVariable } from './data-settings.js';

const address = /^(\w+)_(DATABASE|DB|MYSQL|MARIADB|SQLITE)(_UR[LI])?$/;

/** Words beside a subgraph's name that say nothing of which subgraph it is. */
const fillers = ['SUBGRAPH', 'SUBGRAPHS', 'SERVICE', 'GRAPH', 'WORKFORCE'];

/** Singulars that do not come from the name by leaving out its last letter. */
const singulars: Readonly<Record<string, string>> = { PEOPLE: 'PERSON' };

/** @param subgraphs their names */
export function databaseLookAlikes(names: readonly string[], subgraphs: readonly string[]): LookAlike[] {
  const known = subgraphs.map(ownVariable);
  return names.flatMap((name): LookAlike[] => {
    const words = address.exec(name)?.[1]?.split('_');
    if (words === undefined || known.includes(name)) return [];
    const own = words.filter((word) => !fillers.includes(word));
    if (own.length === 0) return [{ name, meant: ['DATABASE_URL'], alike: [] }];
    const meant = subgraphs.filter((subgraph) => own.every((word) => isWordOf(word, subgraph)));
    if (meant.length > 0) return [{ name, meant: meant.map(ownVariable), alike: [] }];
    return words[0] === 'SUBGRAPH' ? [{ name, meant: [], alike: known }] : [];
  });
}

function isWordOf(word: string, subgraph: string): boolean {
  return wordsOf(subgraph).some((meant) => word === meant || isMisspelt(word, meant));
}

/** The words of a subgraph's name, in the singular and the plural. */
function wordsOf(subgraph: string): string[] {
  return subgraph
    .toUpperCase()
    .split('-')
    .flatMap((word) => {
      const singular = singulars[word] ?? word.replace(/S$/, '');
      return [word, singular, `${singular}S`];
    });
}
