import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', 'src-main');

/** Type names that still stand twice, and why. To be emptied: a name leaves this list and never joins it. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  Acte: 'what a command left in the journal; the next step that is advised',
  Avancement: 'of the avis of a campaign; of a document being written',
  Demande: 'which messages are asked for; one row of a list',
  Ecritures: 'what a packet writes; what a list writes',
  Depart: 'what left the machine; what a packet held when it left',
  EntretienFiche: 'on the screen; on paper',
  JuryVue: 'in the planning; in the organisation',
  Lettre: 'a message; the kind of a letter that a pupil brings; the body of a convocation',
  LignePlanning: 'of a spreadsheet; of a page',
  LigneReleve: 'of a spreadsheet; of a page',
  Lu: 'a cell read; a packet read',
  Place: 'a placed entretien of a file; the place of an entretien in a packet',
  SeanceVue: 'in the planning; in the organisation',
  SectionBilan: 'of the rules; of the document',
  Sens: 'of a packet, out or back; of the journal, undone or redone',
  Session: 'of a visitor; of a connection',
  Suivi: 'of a deadline; of a reading',
  TableSpec: 'of a migration; of a page',
};

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/** By name, the files of src-main that export a type of that name. */
function exportedTypes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of files(ROOT))
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(EXPORTED))
      found.set(name, [...(found.get(name) ?? []), relative(ROOT, path)]);
  return found;
}

it('exports no type name twice: one word, one thing', () => {
  const twice = [...exportedTypes()].filter(([name, paths]) => paths.length > 1 && !Object.hasOwn(EXCEPTIONS, name));
  expect(Object.fromEntries(twice)).toEqual({});
});

it('excuses no name that stands once', () => {
  const found = exportedTypes();
  expect(Object.keys(EXCEPTIONS).filter((name) => (found.get(name)?.length ?? 0) < 2)).toEqual([]);
});
