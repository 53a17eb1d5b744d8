/** Runs a command to its exit code; what goes wrong is one line on standard error, without a stack. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message || (error as { code?: string }).code : String(error)}\n`);
    process.exitCode = 1;
  }
}
