// `import <kind> <files…>`: reads returns into the databases. Exit code 0 where it is done, 1 where it failed or
// `--strict` held it back, 2 where it was called wrongly.
import { Option, type Command } from 'commander';
import { CommandFailure } from './command-failure.js';
import { checkCommand } from './config/check-command.js';
import { dataSettings } from './config/data-settings.js';
import { environment } from './config/env.js';
import { graphSettings } from './config/graph-settings.js';
import { databaseUrls } from './data-location.js';
import { progressOn, reportText } from './import/display.js';
import { importKinds, type ImportKind } from './import/kinds.js';
import { dataOption } from './options.js';

interface Options {
  readonly data?: string;
  readonly strict?: boolean;
  readonly department?: string;
  readonly format: 'text' | 'json';
}

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('import files into the databases')
    .argument('<kind>', `kind of data: ${Object.keys(importKinds).join(', ')}`)
    .argument('<files...>', 'the files')
    .addOption(dataOption())
    .option('--strict', 'import nothing from a file with a rejected row, and end with exit code 1')
    .option('--department <slug>', 'the department of an organogram, instead of the one that its rows name')
    .addOption(
      new Option('--format <format>', 'format of the report').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      [
        '',
        'Kinds:',
        ...Object.entries(importKinds).map(
          ([name, kind]) => `  ${usage(name, kind)}\n      ${kind.description}`,
        ),
      ].join('\n'),
    )
    .action(run);
}

async function run(
  name: string,
  files: readonly string[],
  { data, strict = false, department, format }: Options,
): Promise<void> {
  const kind = importKinds[name];
  if (kind === undefined)
    throw new CommandFailure(
      `There is no import called ${name}. Choose one of ${Object.keys(importKinds).join(', ')}.`,
      2,
    );
  if (files.length > kind.files.length || files.length < kind.files.length - (kind.optional ?? 0)) {
    throw new CommandFailure(
      `This import takes ${kind.files.length === 1 ? 'one file' : `${kind.files.length} files`}: ${usage(name, kind)}`,
      2,
    );
  }
  if (department !== undefined && name !== 'organogram')
    throw new CommandFailure('--department is for organograms only. Remove it.', 2);
  checkCommand([dataSettings, graphSettings], { data }, environment());
  const reports = kind.run({
    files,
    databaseUrls: await databaseUrls({ data }),
    today: new Date().toISOString().slice(0, 10),
    ...(department === undefined ? {} : { department }),
    options: { strict, onProgress: progressOn(process.stderr) },
  });
  for await (const report of reports) {
    process.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : reportText(report));
    if (!report.written) process.exitCode = 1;
  }
}

function usage(name: string, kind: ImportKind): string {
  return `import ${name} ${kind.files.join(' ')}`;
}
