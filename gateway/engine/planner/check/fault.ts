// What is wrong with a plan, as far as the client can be told: the field that would be answered wrongly, or not at all.
export class PlanFault extends Error {
  override readonly name = 'PlanFault';

  /** @param field as `Type.field` */
  constructor(
    readonly field: string,
    what: string,
  ) {
    super(`${field}: ${what}`);
  }
}
