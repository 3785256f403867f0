import type { Simulator } from '../simulator.ts';
import type { Fault, ScriptedAnswer, Step } from './steps.ts';

/** Adds a step; an unverified organisation stays so until reset, other faults strike once unless told. */
export function addStep(simulator: Simulator, step: Step): void {
  if ('fault' in step) {
    const times = step.times ?? (step.fault === 'unverified_organization' ? 'always' : 1);
    simulator.faults.push({ ...step, left: times === 'always' ? Number.POSITIVE_INFINITY : times });
  } else if ('answer' in step) {
    simulator.answers.push(step.answer);
  } else {
    simulator.strict = step.strict;
  }
}

/** Takes one use of the first waiting fault of these kinds that matches the body and applies, if there is one. */
export function takeFault(
  simulator: Simulator,
  kinds: Fault['fault'][],
  body: string,
  applies: (fault: Fault) => boolean = () => true,
): Fault | undefined {
  const fault = simulator.faults.find(
    (one) =>
      one.left > 0 && kinds.includes(one.fault) && (!one.match || body.includes(one.match)) && applies(one),
  );
  if (fault) fault.left -= 1;
  return fault;
}

/** Takes the first scripted answer that matches the body out of the queue, if there is one. */
export function takeAnswer(simulator: Simulator, body: string): ScriptedAnswer['answer'] | undefined {
  const index = simulator.answers.findIndex((one) => !one.match || body.includes(one.match));
  return index < 0 ? undefined : simulator.answers.splice(index, 1)[0];
}

/**
 * Nothing unexpected came and nothing scripted is left.
 * @throws Error listing what is wrong.
 */
export function assertDone(simulator: Simulator): void {
  const problems = [
    ...simulator.unexpected,
    ...simulator.answers.map((one) => `Left-over scripted answer: ${JSON.stringify(one).slice(0, 200)}`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
