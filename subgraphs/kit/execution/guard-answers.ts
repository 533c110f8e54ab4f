// A row whose property cannot be read, such as a getter that throws, is an error of the field that gave the row.
// graphql-jit reads properties in the callback of the resolver's promise and has no eye on what is thrown there: the
// request would never be answered, and the rejection that nobody handles would end the process.
import { isObjectType, type GraphQLSchema } from 'graphql';

/** Guards every resolver of a schema that answers with a promise. */
export function guardAnswers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (...args) => {
        const answer: unknown = resolve(...args);
        return answer instanceof Promise ? new GuardedAnswer(answer) : answer;
      };
    }
  }
}

/** A promise whose taker also hears of what goes wrong while it takes the value. */
class GuardedAnswer {
  constructor(private readonly answer: Promise<unknown>) {}

  then<Taken, Failed>(
    take: (value: unknown) => Taken,
    fail: (reason: unknown) => Failed,
  ): Promise<Taken | Failed> {
    return this.answer.then((value) => {
      try {
        return take(value);
      } catch (error) {
        return fail(error);
      }
    }, fail);
  }
}
