import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folders of the planner, each with those it may name: the arrows between them run one way. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  modele: [],
  recherche: ['modele'],
  borne: ['modele'],
  combler: ['modele', 'recherche', 'borne'],
  explication: ['modele', 'recherche', 'borne'],
  seances: [],
};

const planner = Object.fromEntries(
  Object.entries(BELOW).map(([folder, below]) => {
    const others = Object.keys(BELOW).filter((other) => other !== folder && !below.includes(other));
    return [
      `src-main/planner/${folder}`,
      {
        allowed: ['./plan.ts', '../../domain/planning/plage.ts', ...below.map((other) => `../${other}/plan.ts`)],
        refused: [
          'zod',
          'node:worker_threads',
          '../../services/index.ts',
          '../../app.ts',
          '../planifier.ts',
          ...others.map((other) => `../${other}/plan.ts`),
        ],
      },
    ];
  }),
);

/** A file of each feature but the planner, seen from one of its folders. */
const others = (up: string): string[] =>
  readdirSync(join(ROOT, 'src-renderer/features')).flatMap((name) =>
    name === 'planning' ? [] : [`${up}/${name}/liste.tsx`],
  );

/** What a file of each folder may name, and what the rule of that folder must refuse. */
const FOLDERS: Readonly<Record<string, { readonly allowed: readonly string[]; readonly refused: readonly string[] }>> =
  {
    'src-main/domain/planning': {
      allowed: ['./plage.ts', '../candidature/voie.ts'],
      refused: [
        '../../mail/lettre.ts',
        'zod',
        'typeorm',
        'electron',
        'node:fs',
        '@cantoo/pdf-lib',
        '../../contract/index.ts',
        '../../planner/plan.ts',
        '../../services/index.ts',
        '../../store/types.ts',
        '../../exchange/ligne.ts',
        '../../documents/lettre.ts',
        '../../hosts/open-app.ts',
        '../../writer/writer-thread.ts',
        '../../backup/backups.ts',
        '../../app.ts',
      ],
    },
    'src-main/contract': {
      allowed: ['zod', './refus.ts', '../domain/planning/plage.ts'],
      refused: [
        '../mail/lettre.ts',
        'typeorm',
        'electron',
        'node:fs',
        'zod/v4',
        '../planner/plan.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    'src-main/planner': {
      allowed: ['node:worker_threads', './plan.ts', '../domain/planning/plage.ts'],
      refused: [
        '../mail/lettre.ts',
        'zod',
        'typeorm',
        'node:fs',
        'highs',
        '../contract/index.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    ...planner,
    'src-main/keys': {
      allowed: ['zod', 'hash-wasm', 'node:crypto', './seal.ts', '../domain/acces/compte.ts', '../store/file-key.ts'],
      refused: [
        'typeorm',
        'electron',
        '../contract/index.ts',
        '../planner/plan.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../mail/lettre.ts',
        '../writer/writer-thread.ts',
        '../app.ts',
      ],
    },
    'src-main/services/entretiens': {
      allowed: [
        'zod',
        '../../contract/index.ts',
        '../../domain/campagne/modele.ts',
        '../../store/types.ts',
        '../../keys/key-file.ts',
        '../handler.ts',
        '../lectures/lire-entretiens.ts',
        '../ecritures/accorder.ts',
        './saisie/saisir.ts',
      ],
      refused: [
        'typeorm',
        'better-sqlite3',
        'electron',
        'nodemailer/lib/smtp-connection',
        '../../store/queue.ts',
        '../../store/open-store.ts',
        '../../hosts/open-app.ts',
        '../../writer/writer-thread.ts',
        '../../backup/backups.ts',
        '../../app.ts',
        '../campagne/listes.ts',
        '../paquets/poste/installer.ts',
      ],
    },
    'src-main/services/paquets/poste': {
      allowed: ['../../../exchange/ligne.ts', '../../handler.ts', '../../lectures/lire-entretiens.ts', '../lire.ts'],
      refused: ['../../campagne/listes.ts', '../../../store/queue.ts'],
    },
    'src-main/services/lectures': {
      allowed: ['../../domain/planning/plage.ts', './lire-entretiens.ts'],
      refused: ['../entretiens/saisir.ts'],
    },
    'src-main/services': {
      allowed: ['./entretiens/index.ts', '../contract/index.ts'],
      refused: ['../writer/writer-thread.ts', '../backup/backups.ts', '../app.ts'],
    },
    'src-main/store': {
      allowed: ['typeorm', 'better-sqlite3', 'node:fs', '../domain/planning/plage.ts', './types.ts'],
      refused: [
        '../mail/lettre.ts',
        'electron',
        '../contract/index.ts',
        '../planner/plan.ts',
        '../services/index.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    'src-main/documents': {
      allowed: ['@cantoo/pdf-lib', '../domain/planning/plage.ts', './lettre.ts'],
      refused: [
        '../mail/lettre.ts',
        'typeorm',
        'better-sqlite3',
        'electron',
        '../contract/index.ts',
        '../planner/plan.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    'src-main/exchange': {
      allowed: ['csv-parse', '../domain/planning/plage.ts', './ligne.ts'],
      refused: [
        '../mail/lettre.ts',
        'typeorm',
        'better-sqlite3',
        'electron',
        '@cantoo/pdf-lib',
        '../contract/index.ts',
        '../planner/plan.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    'src-main/mail': {
      allowed: ['nodemailer/lib/mail-composer', 'node:net', '../domain/courrier/serveur.ts', './panne.ts'],
      refused: [
        'zod',
        'typeorm',
        'better-sqlite3',
        'electron',
        '../contract/index.ts',
        '../planner/plan.ts',
        '../services/index.ts',
        '../store/types.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../hosts/open-app.ts',
        '../writer/writer-thread.ts',
        '../backup/backups.ts',
        '../app.ts',
      ],
    },
    'src-main/backup': {
      allowed: ['better-sqlite3', '../contract/refus.ts', '../exchange/archive.ts', '../store/open-store.ts'],
      refused: ['electron', '../hosts/open-app.ts', '../writer/writer-thread.ts', '../app.ts', '../open-data.ts'],
    },
    'src-main/writer': {
      allowed: ['../services/handler.ts', '../store/types.ts', '../contract/index.ts', './protocol.ts'],
      refused: [
        'electron',
        '../planner/plan.ts',
        '../exchange/ligne.ts',
        '../documents/lettre.ts',
        '../mail/lettre.ts',
        '../hosts/open-app.ts',
        '../app.ts',
      ],
    },
    'src-main/hosts/loopback': {
      allowed: ['node:http', '../../app.ts', '../../contract/index.ts', '../open-app.ts'],
      refused: [
        '../../mail/lettre.ts',
        'electron',
        '../../services/index.ts',
        '../../store/types.ts',
        '../../domain/planning/plage.ts',
        '../../planner/plan.ts',
        '../../exchange/ligne.ts',
        '../../documents/lettre.ts',
        '../../writer/writer-thread.ts',
        '../../backup/backups.ts',
      ],
    },
    'src-main/hosts/electron': {
      allowed: ['electron', '../../app.ts', '../../contract/index.ts', '../open-app.ts'],
      refused: [
        '../../mail/lettre.ts',
        '../loopback/server.ts',
        '../../services/index.ts',
        '../../store/types.ts',
        '../../domain/planning/plage.ts',
        '../../planner/plan.ts',
        '../../exchange/ligne.ts',
        '../../documents/lettre.ts',
        '../../writer/writer-thread.ts',
        '../../backup/backups.ts',
      ],
    },
    'src-renderer/shell': {
      allowed: [
        'react',
        '../api/client.ts',
        '../../src-main/contract/index.ts',
        '../../src-main/domain/planning/plage.ts',
      ],
      refused: [
        'node:fs',
        'typeorm',
        'better-sqlite3',
        'electron',
        '../../src-main/services/index.ts',
        '../../src-main/store/types.ts',
        '../../src-main/app.ts',
        '../../src-main/hosts/open-app.ts',
      ],
    },
    'src-renderer/features/planning': {
      allowed: [
        'react',
        './grille.tsx',
        '../../api/client.ts',
        '../../ui/theme.ts',
        '../../../src-main/contract/index.ts',
      ],
      refused: ['node:fs', 'electron', 'typeorm', '../../../src-main/store/types.ts', ...others('..')],
    },
    'src-renderer/features/planning/grille': {
      allowed: [
        './grille.tsx',
        '../plan/modele.ts',
        '../planning-page.tsx',
        '../../../ui/theme.ts',
        '../../../../src-main/domain/planning/plage.ts',
      ],
      refused: [
        'electron',
        '../../../../src-main/store/types.ts',
        '../../../features/candidats/liste.tsx',
        ...others('../..'),
      ],
    },
    'src-renderer/ui': {
      allowed: ['react', './theme.ts', '../../src-main/domain/planning/plage.ts'],
      refused: ['node:fs', 'electron', '../api/client.ts', '../features/candidats/liste.tsx', '../../src-main/app.ts'],
    },
    'src-renderer/api': {
      allowed: ['@tanstack/react-query', './client.ts', '../../src-main/contract/index.ts'],
      refused: [
        'node:fs',
        'electron',
        '../ui/theme.ts',
        '../features/candidats/liste.tsx',
        '../../src-main/domain/planning/plage.ts',
        '../../src-main/app.ts',
      ],
    },
  };

/** What the pure rules must not reach for. */
const GLOBALS = ['process', 'Buffer', 'fetch', 'window', 'document', 'setTimeout'];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

type Pattern = { readonly regex: string } | { readonly group: readonly string[] };
type Restriction = readonly [string, { readonly patterns: readonly Pattern[] }];

interface Configuration {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, unknown>> & { readonly 'no-restricted-imports'?: Restriction };
  }[];
}

const RESTRICTED = 'eslint(no-restricted-imports)';
let tree = '';
let found: readonly Diagnostic[] = [];

const at = (folder: string, kind: string, index: number): string => `${folder}/${kind}-${index}.ts`;
const codesOf = (file: string): string[] => found.filter(({ filename }) => filename === file).map(({ code }) => code);

/** Lints, with the project's own configuration, a tree of the same layout in which each file names one module. */
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'passpro-arrows-'));
  await copyFile(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  await write('.gitignore', 'node_modules/\n');
  for (const [folder, { allowed, refused }] of Object.entries(FOLDERS)) {
    for (const [kind, modules] of Object.entries({ allowed, refused })) {
      for (const [index, module] of modules.entries()) {
        await write(at(folder, kind, index), `import { thing } from '${module}';\nexport const it = thing;\n`);
      }
    }
  }
  for (const name of GLOBALS) await write(`src-main/domain/globals/${name}.ts`, `export const it = ${name};\n`);
  await write('src-main/services/globals/process.ts', 'export const it = process;\n');
  await write('src-main/domain/cycle/un.ts', "import { deux } from './deux.ts';\nexport const un = () => deux;\n");
  await write('src-main/domain/cycle/deux.ts', "import { un } from './un.ts';\nexport const deux = () => un;\n");
  await write('src-main/domain/droit/un.ts', "import { deux } from './deux.ts';\nexport const un = () => deux;\n");
  await write('src-main/domain/droit/deux.ts', 'export const deux = 2;\n');
  await write('src-main/services/defaut.ts', 'export default 1;\n');
  found = await lint('.oxlintrc.json');
  return () => rm(tree, { recursive: true });
});

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), content);
}

/** oxlint ends with a failure when it finds something: its report is what matters. */
function lint(configuration: string): Promise<readonly Diagnostic[]> {
  const oxlint = join(ROOT, 'node_modules', '.bin', 'oxlint');
  const words = ['--config', configuration, '--format', 'json'];
  return new Promise((resolve, reject) => {
    execFile(oxlint, words, { cwd: tree, maxBuffer: 64 * 1024 * 1024 }, (_failure, stdout, stderr) => {
      if (!stdout.startsWith('{')) reject(new Error(`${stdout}${stderr}`));
      else resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
    });
  });
}

describe.each(Object.entries(FOLDERS))('%s', (folder, { allowed, refused }) => {
  it.each(allowed.map((module, index) => [module, index] as const))('may import %s', (_module, index) => {
    expect(codesOf(at(folder, 'allowed', index))).not.toContain(RESTRICTED);
  });

  it.each(refused.map((module, index) => [module, index] as const))('must not import %s', (_module, index) => {
    expect(codesOf(at(folder, 'refused', index))).toContain(RESTRICTED);
  });
});

it.each(GLOBALS)('domain/ does not know %s', (name) => {
  expect(codesOf(`src-main/domain/globals/${name}.ts`)).toContain('eslint(no-restricted-globals)');
});

it('lets other folders know the process', () => {
  expect(codesOf('src-main/services/globals/process.ts')).toEqual([]);
});

it('refuses cycles, and default exports', () => {
  const cycle = [...codesOf('src-main/domain/cycle/un.ts'), ...codesOf('src-main/domain/cycle/deux.ts')];
  expect(cycle).toContain('import(no-cycle)');
  expect(codesOf('src-main/domain/droit/un.ts')).toEqual([]);
  expect(codesOf('src-main/services/defaut.ts')).toContain('import(no-default-export)');
});

it('has no idle pattern: without any one of them, an offending import above would pass', async () => {
  const whole = JSON.parse(await readFile(join(ROOT, '.oxlintrc.json'), 'utf8')) as Configuration;
  const idle: string[] = [];
  for (const { name, configuration } of withoutOnePattern(whole)) {
    await write('.oxlintrc.less.json', JSON.stringify(configuration));
    if ((await lint('.oxlintrc.less.json')).length >= found.length) idle.push(name);
  }
  expect(idle).toEqual([]);
});

function withoutOnePattern(whole: Configuration): { readonly name: string; readonly configuration: Configuration }[] {
  return whole.overrides.flatMap(({ files, rules }, place) => {
    const [level, { patterns }] = rules['no-restricted-imports'] ?? ['error', { patterns: [] }];
    return patterns.map((pattern) => {
      const less: Restriction = [level, { patterns: patterns.filter((other) => other !== pattern) }];
      const override = { files, rules: { ...rules, 'no-restricted-imports': less } };
      return {
        name: `${files.join(' ')}: ${JSON.stringify(pattern)}`,
        configuration: { ...whole, overrides: whole.overrides.with(place, override) },
      };
    });
  });
}
