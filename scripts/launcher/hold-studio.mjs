import { readEnvironment } from './environment.mjs';
import { Studio, say, stopRequested } from './studio.mjs';
import { claimStudio, identify } from './studio-lock.mjs';

/**
 * Claims the data folder, brings a studio up in it and holds it until somebody asks it to stop or a part of it gives
 * up; then takes it down and ends the process.
 */
export async function holdStudio(bringUp) {
  const environment = readEnvironment();
  const claim = await claimStudio(environment.dataDir);
  const studio = new Studio((pids) => claim.remember({ children: identify(pids) }));
  const stopping = stopRequested();
  try {
    await Promise.race([bringUp(studio, environment, claim), studio.failed, stopping]);
    await Promise.race([stopping, studio.failed]);
    say('Stopping');
  } finally {
    claim.remember({ stopping: true });
    await studio.stop();
    claim.release();
  }
  process.exit(0);
}
