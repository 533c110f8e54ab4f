// A real browser for tests of pages: Chromium as the machine has it.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser's program: the one that CHROMIUM names, else the first that is there. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  return named !== undefined && named !== '' ? named : usualPlaces.find((path) => existsSync(path));
}

/** Whether tests of pages have to be left out. In CI a browser is part of the bargain. */
export function lacksBrowser(): boolean {
  if (findBrowser() !== undefined || (process.env['CI'] ?? '') !== '') return false;
  process.stderr.write(
    '\nNOT RUN: tests of pages, because there is no Chromium on this machine (name one in CHROMIUM).\n',
  );
  return true;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine; name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
