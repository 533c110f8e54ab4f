/** The regions of the United Kingdom (ITL 1), and abroad. */
export const Region = {
  /** North East of England. */
  NORTH_EAST: 'NORTH_EAST',
  /** North West of England. */
  NORTH_WEST: 'NORTH_WEST',
  /** Yorkshire and The Humber. */
  YORKSHIRE_AND_THE_HUMBER: 'YORKSHIRE_AND_THE_HUMBER',
  /** East Midlands. */
  EAST_MIDLANDS: 'EAST_MIDLANDS',
  /** West Midlands. */
  WEST_MIDLANDS: 'WEST_MIDLANDS',
  /** East of England. */
  EAST_OF_ENGLAND: 'EAST_OF_ENGLAND',
  /** London. */
  LONDON: 'LONDON',
  /** South East of England. */
  SOUTH_EAST: 'SOUTH_EAST',
  /** South West of England. */
  SOUTH_WEST: 'SOUTH_WEST',
  /** Wales. */
  WALES: 'WALES',
  /** Scotland. */
  SCOTLAND: 'SCOTLAND',
  /** Northern Ireland. */
  NORTHERN_IRELAND: 'NORTHERN_IRELAND',
  /** Outside the United Kingdom. */
  OVERSEAS: 'OVERSEAS',
} as const;
export type Region = (typeof Region)[keyof typeof Region];
