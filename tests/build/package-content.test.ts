import { describe, expect, test } from 'vitest';
import { builtPackage } from './built-package';

/** Every file of a package is one of these; a new kind of file is for a person to look at first. */
const expected = [
  /^manifest\.json$/,
  /^(background|detect|card)\.js$/,
  /^(popup|options|onboarding|directory|way-out|host)\.html$/,
  /^chunks\/[a-z.-]+-[\w-]{8}\.js$/,
  /^assets\/[a-z-]+-[\w-]{8}\.css$/,
  /^(catalogue|equivalence|findables|guides|leaving|map|registry|service-citations|software-details)\.json$/,
  /^(gazetteer|licences|public-suffixes)\.txt$/,
  /^_locales\/(fr|en)\/messages\.json$/,
  /^icons\/(icon(-(16|32|48|128)\.png|\.svg)|paused-(16|32)\.png)$/,
];

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('%s', (target) => {
  const { files, read } = builtPackage(target);

  test('holds the expected files and no other [S101]', () => {
    expect(files.filter((file) => !expected.some((form) => form.test(file)))).toEqual([]);
    for (const form of expected.slice(3)) expect(files.some((file) => form.test(file)) || form).toBe(true);
  });

  test('holds no address of a machine, no private key and no map of sources [S110]', () => {
    const texts = files.filter((file) => !file.endsWith('.png'));
    const showing = (pattern: RegExp) => texts.filter((file) => pattern.test(read(file)));
    expect(showing(/"d"\s*:\s*"[\w-]{43}"|-----BEGIN/)).toEqual([]);
    expect(showing(/sourceMappingURL/)).toEqual([]);
    expect(showing(/https?:\/\/(localhost|127\.\d|\[::1\])/)).toEqual([]);
  });

  test('listens to its own pages and scripts, and to no other extension or site [S85]', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => read(file).includes('onMessage')).length).toBeGreaterThan(0);
    expect(scripts.filter((file) => /on(Message|Connect)External\.addListener|onUserScript/.test(read(file)))).toEqual(
      [],
    );
    expect(JSON.parse(read('manifest.json'))).not.toHaveProperty('externally_connectable');
  });

  test('the icon is drawn without script and without anything from elsewhere', () => {
    expect(read('icons/icon.svg')).not.toMatch(/<script|\son\w+=|href|url\(|<!ENTITY|<foreignObject/i);
  });
});
