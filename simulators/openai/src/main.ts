import { readClock } from './control/serve-control.ts';
import { startOpenAiSimulator } from './start-openai-simulator.ts';

/** Runs the simulator as a process: PORT, HOST, PACE (natural|instant), CLOCK (a date), EXIT_WITH_PARENT=1. */
async function main(): Promise<void> {
  const { PORT, HOST, PACE, CLOCK, EXIT_WITH_PARENT } = process.env;
  const clock = readClock(CLOCK);
  const simulator = await startOpenAiSimulator({
    port: Number(PORT ?? 0),
    host: HOST ?? '127.0.0.1',
    pace: PACE === 'instant' ? 'instant' : 'natural',
    ...(clock ? { clock } : {}),
  });
  const stop = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (EXIT_WITH_PARENT === '1') {
    process.stdin.resume();
    process.stdin.once('end', stop);
    process.stdin.once('error', stop);
  }
  process.stdout.write(`${JSON.stringify({ ready: simulator.url })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
