/** Why a whole file was not imported. */
export type ImportFailureReason =
  | 'UNREADABLE' // no such file, no permission, a folder
  | 'NOT_THIS_KIND' // a spreadsheet, another encoding, missing columns
  | 'EMPTY'
  | 'TRUNCATED'
  | 'DATABASE'; // full, gone, damaged

/** A file that cannot be imported, in words for whoever started the import. Nothing of it was written. */
export class ImportFailure extends Error {
  constructor(
    readonly failure: ImportFailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ImportFailure';
  }
}
