import { Command, Help } from '@commander-js/extra-typings';
import { nearest } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';
import { COMMANDS } from './commands/index.ts';
import type { Context } from './context.ts';
import { COMMON_HEADING, type CommonFlags } from './flags.ts';

/** Makes the context of a run from the flags that were given. */
export type Open = (flags: CommonFlags) => Context;
/** Declares a command; its action opens the context and does the work. */
export type Declare = (open: Open) => {
  parseAsync(argv: string[], from: { from: 'user' }): Promise<unknown>;
};

const FLAGS_WITH_VALUE = ['--home', '--python'];

/** Runs the command that `argv` (without node and script) names. Throws UserError, commander's errors, and bugs. */
export async function run(argv: readonly string[], open: Open, version: string): Promise<void> {
  const at = commandIndex(argv);
  const name = at < 0 ? undefined : argv[at];
  if (name === undefined) {
    if (argv.includes('--help') || argv.includes('-h')) return overview(version).outputHelp();
    const { glance } = await import('./commands/glance.ts');
    await parse(glance(open), argv);
    return;
  }
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  if (name === 'help') return help(rest[0], open, version);
  const declare = await find(name);
  await parse(declare(open), rest);
}

async function parse(command: ReturnType<Declare>, argv: readonly string[]): Promise<void> {
  const declared = command as unknown as Command;
  quiet(declared);
  try {
    await command.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const { code, exitCode, message } = error as Error & { code?: string; exitCode?: number };
    if (code === 'commander.unknownOption' && takesText(declared)) {
      throw new UserError(
        message.replace(/^error: /, ''),
        `Write -- before a text that begins with a dash: pyprep ${declared.name()} ID -- TEXT`,
      );
    }
    if (code !== 'commander.help' || exitCode === 0) throw error;
    const names = declared.commands.map((sub) => sub.name());
    throw new UserError(
      `pyprep ${declared.name()} takes one of: ${names.join(', ')}.`,
      `See: pyprep ${declared.name()} --help`,
    );
  }
}

/** Whether a command is given a text, which may begin as a flag does. */
function takesText(command: Command): boolean {
  return command.registeredArguments.some((argument) => argument.name() === 'text');
}

/** Columns beside the names in a help, from which on it is broken at words: those of a screen of 40. */
const NARROWEST = 16;

/** commander throws instead of exiting, leaves the writing of errors to main, and tells usage with all that is typed. */
function quiet(command: Command, above = 'pyprep'): void {
  const name = command.name() === above ? above : `${above} ${command.name()}`;
  command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      commandUsage: (told) => `${name} ${told.usage()}`,
      groupItems: ownFirst,
      minWidthToWrap: NARROWEST,
    });
  for (const sub of command.commands) quiet(sub as Command, name);
}

/** The groups of a command's help: what it alone takes stands before what all take. */
const ownFirst: Help['groupItems'] = (all, shown, groupOf) => {
  const groups = new Help().groupItems(all, shown, groupOf);
  const common = groups.get(COMMON_HEADING);
  if (common) {
    groups.delete(COMMON_HEADING);
    groups.set(COMMON_HEADING, common);
  }
  return groups;
};

/** Where the command's name stands: the first argument that is no flag and no flag's value. */
function commandIndex(argv: readonly string[]): number {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') return -1;
    if (!word.startsWith('-')) return i;
    if (FLAGS_WITH_VALUE.includes(word)) i++;
  }
  return -1;
}

async function find(name: string): Promise<Declare> {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found.load();
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  const hint = near ? `Did you mean: pyprep ${near}` : 'pyprep --help lists the commands.';
  throw new UserError(`There is no command "${name}".`, hint);
}

async function help(name: string | undefined, open: Open, version: string): Promise<void> {
  if (name === undefined) return overview(version).outputHelp();
  const declare = await find(name);
  await parse(declare(open), ['--help']);
}

function overview(version: string): Command {
  const program = new Command('pyprep')
    .description('A terminal tutor that gets Python developers through interviews.')
    .version(version)
    .configureHelp({ minWidthToWrap: NARROWEST })
    .addHelpText(
      'after',
      '\nWithout a command: today at a glance.\npyprep COMMAND --help tells more of one.',
    );
  for (const { name, summary } of COMMANDS) program.command(name).description(summary);
  return program as unknown as Command;
}
