import { existsSync, readFileSync } from 'node:fs';

/** Counts a vitest JSON report. What failed outside of any test (a file that does not load) counts as one. */
export function countVitest(file, code) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return orFailed(counts, code);
}

/** Counts a Playwright JSON report; a flaky test passed in the end, but only just, and counts as failed. */
export function countPlaywright(file, code) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orFailed({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** A runner that says "failed" while every test passed has failed outside of them. */
function orFailed(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
