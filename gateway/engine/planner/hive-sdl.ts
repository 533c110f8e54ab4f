// A supergraph's SDL as Hive's parser takes it.

const tokens = /"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[A-Za-z_]\w*|-?\d[\d.eE+-]*/gs;

/** With more digits Hive's parser may fail. */
const mostDigits = 15;

/** Without numbers that are too long for it: they are defaults of arguments, which no plan depends on. */
export function hiveSdl(supergraphSdl: string): string {
  return supergraphSdl.replaceAll(tokens, (token) =>
    /^-?\d/.test(token) && (token.length > mostDigits || /e/i.test(token)) ? '0' : token,
  );
}
