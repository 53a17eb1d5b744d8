// Counts, times and says what failed, so that the log of a build server can be read from the end upwards.
export class Report {
  #passed = 0;
  #failed = 0;

  /**
   * A step that counts for itself.
   * @param {string} name
   * @param {() => Promise<{passed?: number, failed?: number, note?: string, failures?: string}>} work throws: counts as one failure
   */
  async step(name, work) {
    const begun = performance.now();
    try {
      const { passed = 0, failed = 0, note = '', failures = '' } = await work();
      this.#add(name, begun, passed, failed, [passed || failed ? `${passed} passed, ${failed} failed` : '', note].filter(Boolean).join(', '), failures);
    } catch (error) {
      this.#add(name, begun, 0, 1, 'did not run', error?.constructor?.name === 'Trouble' ? error.message : (error?.stack ?? String(error)));
    }
  }

  /** A step that counts as one. @param {() => Promise<string | null>} work answers what is wrong, or null */
  check(name, work) {
    return this.step(name, async () => {
      const wrong = await work();
      return wrong === null ? { passed: 1 } : { failed: 1, failures: wrong.trim() || 'It failed and said nothing.' };
    });
  }

  /** Prints the last line and ends the process. */
  close() {
    process.stdout.write(`\n${this.#passed} passed, ${this.#failed} failed\n`, () => process.exit(this.#failed === 0 ? 0 : 1));
  }

  #add(name, begun, passed, failed, counts, failures) {
    this.#passed += passed;
    this.#failed += failed;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${failed ? '✗' : '✓'} ${name.padEnd(20)}${seconds.padStart(7)} s   ${counts}\n`);
    if (failures) process.stdout.write(`\n${indent(failures.trim())}\n\n`);
  }
}

const indent = (text) => text.split('\n').map((line) => (line ? `    ${line}` : line)).join('\n');
