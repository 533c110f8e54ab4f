/** Why a whole file was not imported. */
export type ImportFailureReason =
  | 'UNREADABLE' // no such file, no permission, a folder
  | 'NOT_THIS_KIND' // a spreadsheet, another encoding, missing columns
  | 'EMPTY'
  | 'TRUNCATED'
  | 'DATABASE'; // full, gone, damaged

/** A file that cannot be imported, with a message for the user. Nothing was written. */
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
