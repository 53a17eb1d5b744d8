// The figures, and whether they are what they should be.
const TARGETS = {
  nested: { text: 'ratio ≥ 0.60', met: ({ ratio }) => ratio >= 0.6 },
  'page-far': { text: 'p50 ≤ 1.3 × page 1', met: ({ product }, all) => !all['page-1'] || product.p50 <= all['page-1'].product.p50 * 1.3 },
  dashboard: { text: 'p50 < 100 ms', met: ({ product }) => product.p50 < 100 },
};

for (const name of ['search-name', 'search-pinyin', 'search-initials', 'search-phone']) TARGETS[name] = { text: 'p99 < 50 ms', met: ({ product }) => product.p99 < 50 };
TARGETS.structure = { text: 'p50 < 5 s', met: ({ product }) => product.p50 < 5_000 };
TARGETS['past-tree'] = { text: 'p50 < 150 ms', met: ({ product }) => product.p50 < 150 };

/** @returns {boolean} whether every target was met. */
export function printResults({ scale, results, coldStart, connections }) {
  const all = Object.fromEntries(results.map((result) => [result.name, result]));
  const ms = (value) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1));
  const cpu = (side) => (side && !Number.isNaN(side.serverCpu) ? `${side.serverCpu.toFixed(2)} + ${side.databaseCpu.toFixed(2)}` : '–');
  const rows = results.map((result) => {
    const { title, product, reference, ratio, statements, name } = result;
    const target = TARGETS[name];
    return [
      title, product.perSecond.toFixed(0), ms(product.p50), ms(product.p99), cpu(product), reference ? reference.perSecond.toFixed(0) : '–', reference ? ms(reference.p50) : '–', cpu(reference), ratio === null ? '–' : ratio.toFixed(2), String(statements),
      target ? `${target.met(result, all) ? '✓' : '✗'} ${target.text}` : '',
    ];
  });
  const head = ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'reference req/s', 'p50 ms', 'CPU ms', 'ratio', 'statements', 'target'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => cells.map((cell, column) => (column === 0 || column === cells.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('   ').trimEnd();
  process.stdout.write(`\n${line(head)}\n${rows.map(line).join('\n')}\n\ncold start, without migrations: ${(coldStart / 1000).toFixed(2)} s\n\n`);
  process.stdout.write(
    `Scale "${scale}", ${connections} connections (searches: 10; dashboard, structure check and past tree: 1), median of rounds in which reference and product take turns; ratio: median of neighbouring rounds.\n` +
      'The reference is one hand-written statement behind bare Fastify under the same row-level security. It knows no session, no permission and no\n' +
      'GraphQL: the product proves the session anew for every request, checks permissions and cost, and lets the client choose\n' +
      'its fields. CPU: processor time of a request, server + PostgreSQL, which other load on the machine does not change. Statements count what the operation itself sends, without the session look-up, BEGIN and COMMIT. Load generator, both servers and\n' +
      'PostgreSQL share this machine.\n',
  );
  return results.every((result) => TARGETS[result.name]?.met(result, all) ?? true);
}
