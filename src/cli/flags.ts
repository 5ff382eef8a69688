import { Command } from '@commander-js/extra-typings';

/** The flags that every command takes. */
export interface CommonFlags {
  home?: string | undefined;
  python?: string | undefined;
  /** False with --no-color. */
  color: boolean;
  plain?: true | undefined;
  quiet?: true | undefined;
  trust?: true | undefined;
}

/** The heading of these flags in a command's help. */
export const COMMON_HEADING = 'Options of every command:';

/** A command with the flags that all have. */
export function commandNamed(name: string, summary: string) {
  return commandOnPythons(name, summary)
    .optionsGroup(COMMON_HEADING)
    .option('--python <X.Y>', 'the version of Python whose answers hold')
    .optionsGroup('');
}

/** A command with the flags that all have, but for which `--python` means something else. */
export function commandOnPythons(name: string, summary: string) {
  return new Command(name)
    .description(summary)
    .optionsGroup(COMMON_HEADING)
    .option('--home <dir>', 'where progress and settings are kept (also PYPREP_HOME)')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .option('--plain', 'no redraw and no box art, for screen readers')
    .option('--quiet', 'only what was asked for')
    .option('--trust', 'run the code of decks that are not built in without asking')
    .optionsGroup('');
}

/** Adds an argument to those of a repeatable flag. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
