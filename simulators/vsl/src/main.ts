import { readPace } from './jobs/pace.ts';
import { startVslSimulator } from './start-vsl-simulator.ts';

const { PORT, HOST, PACE, MEDIA_DIR, EXIT_WITH_PARENT } = process.env;

const simulator = await startVslSimulator({
  port: Number(PORT ?? 0),
  host: HOST ?? '127.0.0.1',
  pace: readPace(PACE),
  ...(MEDIA_DIR ? { mediaDir: MEDIA_DIR } : {}),
});
process.stdout.write(`${JSON.stringify({ ready: simulator.url })}\n`);

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  void simulator.close().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (EXIT_WITH_PARENT === '1') process.stdin.on('end', stop).on('error', stop).resume();
