// Which port to serve on.
import { createServer } from 'node:net';
import { Trouble } from './workspace.mjs';

const USUAL = 8080;

/** PORT when given, and then only that one; otherwise 8080 or the next free one above. */
export async function choosePort(say) {
  const host = process.env.HOST ?? '127.0.0.1';
  const wanted = process.env.PORT;
  if (wanted) {
    const problem = await tryListen(Number(wanted), host);
    if (problem) throw new Trouble(`PORT=${wanted} cannot be used on ${host}: ${explainCode(problem)}.`);
    return wanted;
  }
  for (let port = USUAL; port < USUAL + 100; port += 1) {
    const problem = await tryListen(port, host);
    if (problem?.code === 'EADDRINUSE') continue;
    if (problem) throw new Trouble(`Cannot listen on ${host}:${port}: ${explainCode(problem)}.`);
    if (port !== USUAL) say(`Port ${USUAL} is taken, so ${port} it is.`);
    return String(port);
  }
  throw new Trouble(`No free port between ${USUAL} and ${USUAL + 99}. Choose one: PORT=9000 npm start`);
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return resolve({ code: 'it is no port number' });
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

const explainCode = ({ code }) =>
  ({ EADDRINUSE: 'another program already listens there', EACCES: 'ports below 1024 need root', EADDRNOTAVAIL: 'this machine has no such address', ENOTFOUND: 'the host name is unknown' })[code] ?? code;
