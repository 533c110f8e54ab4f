// Officers of the armed forces by NATO code and rank, as the civil grade they are compared with.
// Source of the ranks of a code: “Key to rank codes” of the tri-service pension codes (GOV.UK, April 2020). Source of
// the grades: the senior returns themselves, which list OF-6 to OF-9 beside pay bands 1 to 4 of the senior civil
// service, and the usual comparison of NATO codes with civil grades, which goes on down to OF-1 beside the executive
// officer and gives other ranks no civil grade. Their codes, OR-1 to OR-9, are therefore not here.
import { Grade } from '../../kit/vocabulary/index.js';

/** A rank that means another code in another service, such as captain or lieutenant, belongs to neither. */
const officers: readonly (readonly [code: string, Grade, ...ranks: string[]])[] = [
  ['OF1', Grade.EO, 'SUBLIEUTENANT', 'SECONDLIEUTENANT', '2LT', 'FLYINGOFFICER', 'FGOFF', 'PILOTOFFICER'],
  ['OF2', Grade.HEO, 'CAPTAINRM', 'FLIGHTLIEUTENANT', 'FLTLT'],
  ['OF3', Grade.SEO, 'LIEUTENANTCOMMANDER', 'LTCDR', 'MAJOR', 'MAJ', 'SQUADRONLEADER', 'SQNLDR'],
  ['OF4', Grade.G7, 'COMMANDER', 'CDR', 'LIEUTENANTCOLONEL', 'LTCOL', 'WINGCOMMANDER', 'WGCDR'],
  ['OF5', Grade.G6, 'CAPTAINRN', 'CAPTRN', 'COLONEL', 'COL', 'GROUPCAPTAIN', 'GPCAPT'],
  ['OF6', Grade.SCS1, 'COMMODORE', 'CDRE', 'BRIGADIER', 'BRIG', 'AIRCOMMODORE', 'AIRCDRE'],
  ['OF7', Grade.SCS2, 'REARADMIRAL', 'RADM', 'MAJORGENERAL', 'MAJGEN', 'AIRVICEMARSHAL', 'AVM'],
  ['OF8', Grade.SCS3, 'VICEADMIRAL', 'VADM', 'LIEUTENANTGENERAL', 'LTGEN', 'AIRMARSHAL', 'AIRMSHL'],
  ['OF9', Grade.SCS4, 'ADMIRAL', 'ADM', 'GENERAL', 'GEN', 'AIRCHIEFMARSHAL', 'AIRCHFMSHL'],
];

/** Names in capitals without spaces and punctuation. */
export const officerCodes: Readonly<Record<string, Grade>> = Object.fromEntries(
  officers.map(([code, grade]) => [code, grade]),
);

/** The ranks by name, for where nothing else is called so: a civil “commander” is a police officer. */
export const officerRanks: Readonly<Record<string, Grade>> = Object.fromEntries(
  officers.flatMap(([, grade, ...ranks]) => ranks.map((rank) => [rank, grade] as const)),
);
