// What the JSON of a request may hold, before anything of it is trusted.

/** Absent and null are the same in GraphQL over HTTP. */
export function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}
