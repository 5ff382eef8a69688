import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of all packages whose code is in the bundle, as one text.
 * @param {readonly string[]} modules paths of all modules of the bundle
 * @returns {Promise<string>}
 */
export async function licences(modules) {
  const folders = new Set(
    modules.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/.][^/]*(?=\/)/.exec(file)?.[0] ?? []),
  );
  const texts = await Promise.all([...folders].sort().map(licenceOf));
  return `pyprep is distributed with code of these packages, under their own licences.\n\n${texts.join('\n')}`;
}

/** @param {string} folder */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((candidate) => /^(licen[cs]e|copying)/i.test(candidate));
  const text = file ? await readFile(join(folder, file), 'utf8') : `Licence: ${license}\n`;
  return `${'='.repeat(78)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
