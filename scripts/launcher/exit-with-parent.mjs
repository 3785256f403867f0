/**
 * Preloaded into every child (`node --import`): the launcher holds the other end of standard input, so its end
 * means that the launcher is gone, however it died. The child gets the time a normal stop would give it.
 */
const patienceMs = 15_000;

const leave = () => {
  setTimeout(() => process.exit(1), patienceMs).unref();
  process.kill(process.pid, 'SIGTERM');
};

process.stdin.once('end', leave).once('error', leave).resume();
process.stdin.unref?.();
