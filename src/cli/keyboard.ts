import { emitKeypressEvents, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { type Key, pasteKey } from '../prompts/key.ts';
import type { Keyboard } from '../prompts/room.ts';
import { countsLate } from '../prompts/type-ahead.ts';
import { holdTerminal } from './lend-terminal.ts';

/** Within so many milliseconds the rest of an arrow key's sequence arrives, also from afar; a person is slower. */
const ESCAPE_MS = 50;

/** Asks the terminal to mark what is pasted (bracketed paste), and ends that; the cursor, which a prompt may hide, too. */
const MARK_PASTES = '\x1b[?2004h';
const AS_BEFORE = '\x1b[?2004l\x1b[?25h';

/** A key and the text that it types, if any, as Node's readline tells them. */
interface Typed {
  readonly text: string | undefined;
  readonly key: Key;
}

/** What a keyboard tells besides its keys. */
interface Hearers {
  /** Ctrl-C while no prompt listens. */
  interrupt(): void;
  /** The terminal was another program's, or the shell's, and is ours again. */
  back(): void;
}

/** The keyboard of a terminal for a whole sitting. */
export interface SittingKeyboard extends Keyboard {
  /** A new card is about to be shown: what was typed before did not mean it. */
  turnPage(): void;
  /** Gives the terminal back as it was, for good. */
  close(): void;
}

/**
 * Reads the terminal from the first prompt to the last without a break, so that no key is lost and none is echoed where
 * the program works between two prompts. Prompts read `input`, which tells one key at a time and only while they listen;
 * other keys wait.
 */
export function createKeyboard(
  stdin: NodeJS.ReadStream,
  output: NodeJS.WritableStream,
  hearers: Hearers,
): SittingKeyboard {
  const input = new PassThrough();
  const held: Typed[] = [];
  let pasted: string | null = null;
  let [isHeld, isClosed, isOpen, listening, unseen, ended] = [false, false, false, false, false, false];

  const tell = ({ text, key }: Typed) => input.emit('keypress', text, key);
  const take = (typed: Typed) => {
    const { key } = typed;
    if (key.ctrl && key.name === 'z' && process.platform !== 'win32')
      setImmediate(stop); // Other keys may have come with it.
    else if (listening) tell(typed);
    else if (key.ctrl && key.name === 'c') hearers.interrupt();
    else held.push(typed);
  };
  const onKey = (text: string | undefined, key: Key) => {
    if (key.name === 'paste-start') pasted = '';
    else if (key.name === 'paste-end') {
      // It is the prompt's alone: the line editor would take each line of it for an Enter.
      if (pasted) take({ text: undefined, key: pasteKey(pasted) });
      pasted = null;
    } else if (pasted === null || (key.ctrl && key.name === 'c')) take({ text, key });
    else pasted += text ?? '';
  };
  const onEnd = () => {
    ended = true;
    if (listening) input.emit('end');
  };

  const resume = () => {
    if (isOpen || isClosed) return;
    isOpen = true;
    // Node waits half a second after Esc for the rest of a sequence, and takes the next key for a part of it.
    emitKeypressEvents(stdin, { escapeCodeTimeout: ESCAPE_MS } as Interface & { escapeCodeTimeout: number });
    stdin.on('keypress', onKey).on('end', onEnd);
    stdin.setRawMode?.(true);
    stdin.resume();
    output.write(MARK_PASTES);
  };
  const pause = () => {
    if (!isOpen) return;
    isOpen = false;
    stdin.removeListener('keypress', onKey).removeListener('end', onEnd);
    stdin.setRawMode?.(false);
    stdin.pause();
    output.write(AS_BEFORE);
  };
  const returned = () => {
    resume();
    hearers.back();
  };
  /** Ctrl-Z: the shell has the terminal until `fg`. Where no shell takes the signal, the sitting goes on at once. */
  const stop = () => {
    pause();
    process.kill(process.pid, 'SIGTSTP');
    setTimeout(returned, 20);
  };
  /** Somebody else stopped the process, and the terminal may be in any mode. */
  const continued = () => {
    if (!isOpen) return;
    pause();
    returned();
  };

  const open = () => {
    if (!isHeld && !isClosed) {
      isHeld = true;
      holdTerminal({ pause, resume: returned });
      process.on('SIGCONT', continued);
      // A closed terminal fails also while it is given back.
      stdin.on('error', onEnd);
    }
    resume();
  };

  return {
    input,
    listen(takes) {
      open();
      const wasUnseen = unseen;
      unseen = false;
      listening = true;
      if (ended) input.emit('end');
      for (let typed = held.shift(); typed; typed = listening ? held.shift() : undefined) {
        if (countsLate(typed.key, takes, wasUnseen)) tell(typed);
      }
    },
    hold() {
      listening = false;
    },
    turnPage() {
      open();
      unseen = true;
    },
    close() {
      [isClosed, listening] = [true, false];
      holdTerminal(null);
      process.removeListener('SIGCONT', continued);
      pause();
    },
  };
}
