'use client';
import { later } from '../../../components/later.tsx';
import { useDirection } from './useDirection.ts';
import { usePromptEdit } from './usePromptEdit.ts';
import { useWriteScript } from './useWriteScript.ts';

interface DirectScreenProps {
  episode: number;
  sceneNumber: number;
  /** Another scene of the episode was asked for, with a key or with a pointer. */
  onScene: (number: number, byKey: boolean) => void;
}

// Their HTML is there from the first paint; they wake one after the other.
const DirectionColumn = later(async () => (await import('./DirectionColumn.tsx')).DirectionColumn, {
  ahead: true,
});
const DirectStrip = later(async () => (await import('./DirectStrip.tsx')).DirectStrip, { ahead: true });
const Checks = later(async () => (await import('./Checks.tsx')).Checks, { ahead: true });
const PriceCard = later(async () => (await import('./PriceCard.tsx')).PriceCard, { ahead: true });
const ScriptColumn = later(async () => (await import('./ScriptColumn.tsx')).ScriptColumn, { ahead: true });

/** One scene by hand: sentence and cast, script and prompt, checks and price, with the strip in place below. */
export function DirectScreen({ episode, sceneNumber, onScene }: DirectScreenProps) {
  const { novela, direction, setSentence, setCast, choose, forgetChoice } = useDirection(
    episode,
    sceneNumber,
  );
  const edit = usePromptEdit(direction.video?.id ?? null);
  const writing = useWriteScript(novela, direction, forgetChoice);
  return (
    <div className="direct">
      <DirectionColumn
        novela={novela}
        direction={direction}
        writing={writing}
        onSentence={setSentence}
        onCast={setCast}
      />
      <ScriptColumn
        direction={direction}
        edit={edit}
        lang={novela.language}
        writing={writing.busy}
        onChoose={choose}
      />
      <div className="direct-price">
        <Checks direction={direction} writing={writing.busy} />
        <PriceCard novela={novela} direction={direction} writing={writing} editing={edit.text !== null} />
      </div>
      <div className="direct-strip">
        <DirectStrip novela={novela} direction={direction} onScene={onScene} />
      </div>
    </div>
  );
}
