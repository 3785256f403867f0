import type { Cause } from './error-bank.ts';
import { type Telling, tell } from './telling.ts';

export const ENGLISH_TELLINGS: Record<Cause, Telling> = {
  safety: tell(`The model’s safety filter reacted to {quote} in the script.
      The model refused this scene because of {quote}. Filters read single words, not the story around them. Show what the moment leaves behind and it will pass.
      Soften the line and film again.
      Keep violent objects off screen: a stained handkerchief or a broken glass on the floor tells the same story.
      Soften the line and retry / Film it with another model / Edit the script
      Let the Writer check risky words before filming / Keep a list of wordings that passed / Describe reactions instead of injuries`),
  parameters: tell(`A setting was sent that {model} does not take.
      {model} does not accept one of the settings. Nothing was filmed. The nearest valid setting fixes it.
      Use the nearest valid length and resolution, then film again.
      Choose settings from the model’s own list; it only offers what works.
      Fix the settings and retry / Choose another model / Edit the scene
      Check settings before every submission / Offer only valid lengths for each model / Store the settings of takes that worked`),
  uncertain: tell(`The gateway gave up waiting; the render may have been started all the same.
      We do not know yet whether this scene is being filmed. The line went quiet after the order was sent, so filming again now could cost twice. We keep looking for it.
      Wait a few minutes and check whether the take appears.
      Orders are looked up before they are ever repeated, so one scene is paid once.
      Check again / Wait five minutes / Film it again anyway
      Look the order up by its ticket / Keep the money held until it is settled / Ask the provider for a list of recent renders`),
  rate: tell(`Too many scenes were ordered in a short time.
      The studio asked for scenes faster than the service allows. Nothing is lost: your scene is in line and goes next.
      Wait a minute and retry.
      Film long episodes in batches; the queue then keeps its pace by itself.
      Retry in a minute / Film the rest later
      Spread orders over time / Show the place in line / Film drafts with the fast model`),
  budget: tell(`Filming this scene would pass the cap set for this novela.
      This scene costs more than what is left under your cap. Nothing was charged.
      Raise the cap, or film it shorter or in 720p.
      Film drafts with Veo 3.1 Fast and keep the full price for takes you love.
      Raise the cap / Film in 720p / Use a cheaper model
      Warn at 80 % of the cap / Show what the remaining scenes cost / Draft in 720p first`),
  stuck: tell(`The render passed its deadline without an answer from the provider.
      This scene has been filming for far longer than usual and will probably not come back by itself.
      Leave it a little longer, or start a new take.
      Every model has its own deadline here, so a stuck scene is noticed and never blocks the others.
      Keep waiting / Start a new take / Use another model
      Learn deadlines from finished takes / Tell the provider about the stuck job / Prefer the fast model at busy hours`),
  provider: tell(`The video service failed while it was filming.
      The video service had a problem of its own. Your script and settings are fine.
      Try once more; such failures are usually brief.
      If it keeps failing, film this scene with another model and come back later.
      Retry / Film with another model / Wait ten minutes
      Retry failed renders once by default / Compare failure rates of models / Keep a second provider at hand`),
  network: tell(`The connection to the service broke before an answer came.
      The connection broke for a moment. Your script is saved.
      Try again now.
      Short breaks are repaired by themselves; only long ones reach you.
      Retry / Wait a minute
      Retry with growing pauses / Show when the connection is back / Keep answers that arrive late`),
  unknown: tell(`The failure carries no cause we know: {error}
      Something went wrong that we have not seen before. Your work is saved.
      Try once more. If it happens again, send us the number below.
      Every new failure is kept with its details, so the next one can be explained.
      Retry / Edit the scene / Report it
      Keep the raw answer of the service / Group failures by their words / Add this one to the catalogue`),
};
