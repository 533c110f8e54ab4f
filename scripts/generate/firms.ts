// Firms that do not exist: invented names, company numbers no register gives (ZZ…), identifiers of no issuer.
import type { Framework } from './framework.js';
import { Random } from './random.js';

export interface Firm {
  readonly id: string;
  readonly companyNumber: string;
  readonly name: string;
  readonly lei: string | null;
  readonly ticker: string | null;
  readonly index: 'FTSE100' | 'FTSE250' | 'OTHER';
  readonly sector: string;
  readonly status: 'PROSPECT' | 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN';
  readonly agreements: readonly {
    readonly reference: string;
    readonly from: number;
    readonly to: number | null;
  }[];
  readonly offers: readonly Offer[];
}

export interface Offer {
  /** The skill's place in the framework. */
  readonly skill: number;
  /** The rank of the level. */
  readonly level: number;
  readonly experts: number | null;
}

const starts =
  'Bracken Quill Tarn Merrow Osker Penwyth Yarrow Thistle Larken Vellan Corvan Dunmar Elder Fennec Gorse Hazen Istle Juniper Kestrel Lomond Marram Nettle Orrin Plover'.split(
    ' ',
  );
const ends = 'gate holt span wick combe stead dyne forth vane mere ridge haven croft well moor firth'.split(
  ' ',
);
/** What a firm of each industry calls itself. */
const trades: Readonly<Record<string, readonly string[]>> = {
  TECHNOLOGY: ['Systems', 'Software', 'Analytics', 'Cloud', 'Data'],
  FINANCIALS: ['Bank', 'Insurance', 'Capital', 'Payments'],
  TELECOMMUNICATIONS: ['Networks', 'Telecom'],
  INDUSTRIALS: ['Engineering', 'Aerospace', 'Logistics'],
  HEALTH_CARE: ['Pharma', 'Diagnostics'],
  ENERGY: ['Energy'],
  UTILITIES: ['Water', 'Power'],
  CONSUMER_DISCRETIONARY: ['Retail', 'Media'],
  CONSUMER_STAPLES: ['Foods'],
  REAL_ESTATE: ['Property'],
  BASIC_MATERIALS: ['Materials'],
};
/** More technology and finance firms than others: the schemes look for digital experts. */
const sectors = [
  'TECHNOLOGY',
  'TECHNOLOGY',
  'TECHNOLOGY',
  'FINANCIALS',
  'FINANCIALS',
  ...Object.keys(trades).slice(2),
];

/** More names than this there are not. */
export const maximumFirms = starts.length * ends.length;

/** The firms, each with what it offers. */
export function inventFirms(seed: number, count: number, framework: Framework, today: number): Firm[] {
  const first = new Random(seed, 'firm names').below(maximumFirms);
  return Array.from({ length: count }, (_firm, place) => {
    // Steps that share no factor with the number of names give each firm a name of its own.
    const name = (first + place * 173) % maximumFirms;
    return inventFirm(
      new Random(seed, 'firm', place),
      place,
      `${starts[name % starts.length]}${ends[Math.floor(name / starts.length)]}`,
      framework,
      today,
    );
  });
}

function inventFirm(random: Random, place: number, word: string, framework: Framework, today: number): Firm {
  const sector = random.pick(sectors);
  // A third of the first three hundred are in the FTSE 100, so that there are never more than a hundred.
  const index =
    place < 300 && place % 3 === 0 ? 'FTSE100' : place < 600 && place % 3 === 1 ? 'FTSE250' : 'OTHER';
  const isListed = index !== 'OTHER';
  const number = String(place + 1).padStart(6, '0');
  // The first few always take part, however few there are.
  const status = place < 12 ? 'ACTIVE' : random.pick(statuses);
  return {
    id: `F${number}`,
    companyNumber: `ZZ${number}`,
    name: `${word} ${random.pick(trades[sector] as readonly string[])} ${isListed ? 'plc' : 'Limited'}`,
    lei:
      isListed || random.chance(50)
        ? legalEntityIdentifier(`ZZZZ00WORKFORCE${String(place).padStart(3, '0')}`)
        : null,
    ticker: isListed ? `ZZ${letter(Math.floor(place / 26))}${letter(place % 26)}` : null,
    index,
    sector,
    status,
    agreements: status === 'PROSPECT' ? [] : agreements(random, number, status, today),
    offers: offers(random, sector === 'TECHNOLOGY' ? 14 : 7, framework),
  };
}

const statuses = [
  ...new Array<'ACTIVE'>(44).fill('ACTIVE'),
  'PROSPECT',
  'PROSPECT',
  'PROSPECT',
  'SUSPENDED',
  'SUSPENDED',
  'WITHDRAWN',
] as const;

function letter(place: number): string {
  return String.fromCharCode(65 + (place % 26));
}

/** An identifier of 20 characters with the check digits of ISO 17442, under a prefix that no issuer has. */
export function legalEntityIdentifier(stem: string): string {
  const remainder = Array.from(`${stem}00`).reduce((sum, character) => {
    const value = Number.parseInt(character, 36);
    return (sum * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return `${stem}${String(98 - remainder).padStart(2, '0')}`;
}

function agreements(random: Random, number: string, status: string, today: number): Firm['agreements'] {
  const from = today - random.between(400, 1_800);
  const first = {
    reference: `AGR-${number}-1`,
    from,
    to: status === 'WITHDRAWN' ? today - random.between(10, 300) : from + 1_460,
  };
  return first.to > today || status === 'WITHDRAWN'
    ? [first]
    : [first, { reference: `AGR-${number}-2`, from: first.to + 1, to: null }];
}

/** Skills at the upper levels, each once. */
function offers(random: Random, atMost: number, { skills }: Framework): Offer[] {
  const chosen = new Set<number>();
  const count = Math.min(skills.length, random.between(3, atMost));
  while (chosen.size < count) chosen.add(random.below(skills.length));
  return [...chosen].map((skill) => {
    const levels = (skills[skill] as Framework['skills'][number]).levels;
    return {
      skill,
      level: levels[levels.length - 1 - Math.min(random.below(2), levels.length - 1)] as number,
      experts: random.chance(70) ? random.between(1, 25) : null,
    };
  });
}
