import { parseSetting, SETTING_KEYS, SETTINGS, type SettingKey, settingKey } from '../../core/settings.ts';
import { UserError } from '../../core/user-error.ts';
import { changeSettings, readSettings } from '../../store/settings-file.ts';
import { type ConfigView, configText, rescheduledText, valueText } from '../../views/config.ts';
import type { Context } from '../context.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { openEditor } from '../open-editor.ts';
import { present, presentJson, remark } from '../present.ts';
import type { Open } from '../program.ts';
import { changeAndReschedule, mustDecideDays } from '../reschedule.ts';

/** The flags that all commands have are taken by `config` itself wherever they stand: its subcommands ask for them there. */
export function config(open: Open) {
  const command = commandNamed('config', 'look at and change settings');
  command.addCommand(
    commandNamed('get', 'print one setting')
      .argument('<key>')
      .option('--json', 'as JSON')
      .action((name, flags, self) => {
        const context = open(self.optsWithGlobals());
        const key = settingKey(name);
        const value = readSettings(homeOf(context).settings)[key];
        present(context, { key, value }, flags.json, () => valueText(value));
      }),
  );
  command.addCommand(
    commandNamed('set', 'change one setting')
      .argument('<key>')
      .argument('<value>')
      .option('--reschedule', 'give the cards under review the due days that follow from it')
      .option('--json', 'as JSON')
      .action(async (name, text, flags, self) => {
        const context = open(self.optsWithGlobals());
        const key = changeable(name);
        const value = parseSetting(key, text);
        const change = { [key]: value };
        if (flags.reschedule) mustDecideDays(key);
        else await changeSettings(homeOf(context).settings, change);
        const told = flags.reschedule ? await changeAndReschedule(context, change) : null;
        if (flags.json) presentJson(context, { key, value, ...(told && { rescheduled: told }) });
        else {
          remark(context, `${key} is ${valueText(value)} now.`);
          if (told) remark(context, rescheduledText(told));
        }
      }),
  );
  command.addCommand(
    commandNamed('unset', 'put one setting back to its default')
      .argument('<key>')
      .option('--json', 'as JSON')
      .action(async (name, flags, self) => {
        const context = open(self.optsWithGlobals());
        const key = settingKey(name);
        await changeSettings(homeOf(context).settings, { [key]: undefined });
        const value = SETTINGS[key].default;
        if (flags.json) presentJson(context, { key, value });
        else remark(context, `${key} is ${valueText(value)} again.`);
      }),
  );
  command.addCommand(
    commandNamed('list', 'all settings, what they are for, and their values')
      .option('--json', 'as JSON')
      .action((flags, self) => {
        const context = open(self.optsWithGlobals());
        present(context, listed(context), flags.json, configText);
      }),
  );
  command.addCommand(
    commandNamed('path', 'where the settings are kept')
      .option('--json', 'as JSON')
      .action((flags, self) => {
        const context = open(self.optsWithGlobals());
        const path = homeOf(context).settings;
        if (flags.json) presentJson(context, { path });
        else context.stdout.write(`${path}\n`);
      }),
  );
  command.addCommand(
    commandNamed('edit', 'open the settings in your editor').action(async (_, self) => {
      const context = open(self.optsWithGlobals());
      const home = homeOf(context);
      await changeSettings(home.settings, {});
      await openEditor(context, readSettings(home.settings).editor, home.settings);
      readSettings(home.settings);
    }),
  );
  return command;
}

function changeable(name: string): SettingKey {
  const key = settingKey(name);
  const { keptBy } = SETTINGS[key];
  if (keptBy) throw new UserError(`${key} is kept by pyprep ${keptBy}.`, `See: pyprep ${keptBy} --help`);
  return key;
}

function listed(context: Context): ConfigView {
  const settings = readSettings(homeOf(context).settings);
  return {
    settings: SETTING_KEYS.map((key) => ({
      key,
      value: settings[key],
      default: SETTINGS[key].default,
      takes: SETTINGS[key].form.takes,
      help: SETTINGS[key].help,
    })),
  };
}
