// Writes the run's counts as one line, `N passed, N failed`, to the file that TEST_COUNTS_FILE names.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['TEST_COUNTS_FILE'];
    if (file === undefined) return;
    const counts = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      // A file that does not load, or whose set-up fails, fails without a failed test to show for it.
      if (module.state() === 'failed' && !hasFailedTest(module)) counts.failed += 1;
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    writeFileSync(file, `${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  }
}

function hasFailedTest(module: TestModule): boolean {
  for (const _ of module.children.allTests('failed')) return true;
  return false;
}
