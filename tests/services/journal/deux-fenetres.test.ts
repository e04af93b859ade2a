import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../support/property-seed.ts';
import type { EtatJournal } from '../../../src-main/contract/journal.ts';
import { Refus } from '../../../src-main/contract/refus.ts';
import type { Depart } from '../../../src-main/domain/journal/rejeu.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { confirmerTout, reglerServeur, seedCourrier } from '../../support/courrier-essai.ts';
import { ETABLISSEMENT } from '../../support/campagne-essai.ts';
import { ouvrirServeur } from '../../support/serveur-smtp.ts';
import { tempFolder } from '../../support/store.ts';

/** `REJEUX=100 vitest run tests/services/journal/deux-fenetres` for a long trial: so many runs of a hundred undos and redos. */
const REJEUX = Number(process.env['REJEUX'] ?? 1);
const PAR_RUN = 100;

/** What one window shows: its own reading of the journal, late by as much as the test wants, and what it was told has left. */
interface Fenetre {
  etat: EtatJournal;
  dits: readonly Depart[];
}

/** An act that stands, as the test knows it; without identifier it only left. */
interface Fait {
  readonly id: string | null;
  readonly parti: boolean;
  readonly saisie: boolean;
  readonly avant: string;
}

class Essai {
  readonly t: TestApp;
  readonly fenetres: [Fenetre, Fenetre];
  faits: Fait[] = [];
  annules: { readonly fait: Fait; readonly avec: readonly Fait[]; readonly apres: string }[] = [];
  rejoues = 0;
  private noms = 0;

  constructor(t: TestApp, etat: EtatJournal) {
    this.t = t;
    this.fenetres = [
      { etat, dits: [] },
      { etat, dits: [] },
    ];
  }

  /** All that undo may change, but for what is typed without a gesture. */
  async photo(): Promise<string> {
    const { salles } = await this.t.ask('organisation.lire', {});
    const lignes = await this.t.ask('convocations.lister', {});
    return JSON.stringify([salles.map(({ nom }) => nom), lignes.map(({ id, jour, annonce }) => [id, jour, annonce])]);
  }

  /** What left, by every history: only ever longer. */
  async partis(): Promise<string[]> {
    const { exports } = await this.t.ask('echanges.historique', {});
    const { messages } = await this.t.ask('courrier.lister', {});
    const lignes = await this.t.ask('convocations.lister', {});
    const fiches = await Promise.all(lignes.map(({ id }) => this.t.ask('entretiens.lire', { id })));
    return [...exports, ...messages, ...fiches.flatMap(({ convocations }) => convocations)].map(({ id }) => id);
  }

  async faire(acte: Acte): Promise<void> {
    const avant = await this.photo();
    const { parti, jouer } = ACTES[acte];
    const fait = await jouer(this.t, `Salle ${(this.noms += 1)}`);
    if (fait === null) return;
    const nu = fait === 'nu';
    this.faits.push({ id: nu ? null : fait, parti, saisie: false, avant });
    if (!nu) this.annules = [];
  }

  /** A text saved by itself: it empties nothing, but for what was undone of the same text and what came after that. */
  async saisir(): Promise<void> {
    const avant = await this.photo();
    const { id: _id, ...etablissement } = { ...ETABLISSEMENT, chefEtablissement: `M. ${(this.noms += 1)}` };
    const id = (await this.t.act('etablissement.modifier', { etablissement }))?.id ?? null;
    if (this.faits.at(-1)?.id !== id) this.faits.push({ id, parti: false, saisie: true, avant });
    this.annules = this.annules.slice(this.annules.findLastIndex(({ fait }) => fait.saisie) + 1);
  }

  async annuler({ etat, dits }: Fenetre): Promise<void> {
    const acte = etat.annulable;
    if (!acte) return;
    const rang = this.faits.findLastIndex(({ id }) => id !== null);
    const dessus = this.faits.slice(rang);
    const apres = await this.photo();
    await this.t.ask('journal.annuler', { acte: acte.id, franchir: dits.map(({ id }) => id) });
    this.rejoues += 1;
    const [fait, ...avec] = dessus;
    // Done: so it was the last act, the one shown here, and all that had left was told here.
    expect(fait?.id).toBe(acte.id);
    expect(dits.length).toBeGreaterThanOrEqual(dessus.filter(({ parti }) => parti).length);
    expect(await this.photo()).toBe(fait?.avant);
    this.faits = this.faits.slice(0, rang);
    if (fait) this.annules.push({ fait, avec, apres });
  }

  async retablir({ etat }: Fenetre): Promise<void> {
    const acte = etat.retablissable;
    if (!acte) return;
    await this.t.ask('journal.retablir', { acte: acte.id });
    this.rejoues += 1;
    const rendu = this.annules.pop();
    expect(rendu?.fait.id).toBe(acte.id);
    expect(await this.photo()).toBe(rendu?.apres);
    if (rendu) this.faits.push(rendu.fait, ...rendu.avec);
  }
}

type Acte = keyof typeof ACTES;

const nomme = async (promise: Promise<{ readonly id: string } | null>): Promise<string | null> =>
  (await promise)?.id ?? null;

const premier = async (t: TestApp) => (await t.ask('convocations.lister', {}))[0];

/** Each answers its act, `nu` when it only left, null when there was nothing to do. */
const ACTES = {
  salle: {
    parti: false,
    jouer: (t: TestApp, nom: string) => nomme(t.act('salles.enregistrer', { id: null, nom, pmr: false })),
  },
  deplacer: {
    parti: false,
    jouer: async (t: TestApp) => {
      const ligne = await premier(t);
      const seanceId = ligne?.jour === '2027-03-17' ? 'seance-1' : 'seance-0';
      return nomme(t.act('planning.placerEnSeance', { entretienIds: [ligne?.id ?? ''], seanceId }));
    },
  },
  emettre: {
    parti: true,
    jouer: async (t: TestApp) => {
      const dues = (await t.ask('convocations.lister', {})).filter(({ motif }) => motif !== null);
      if (dues.length === 0) return null;
      return nomme(t.act('convocations.emettre', { entretienIds: dues.map(({ id }) => id) }));
    },
  },
  exporter: {
    parti: true,
    jouer: async (t: TestApp) => {
      await t.ask('fichiers.exporter', { contenu: 'candidats', format: 'csv' });
      return 'nu';
    },
  },
  confirmer: {
    parti: true,
    jouer: async (t: TestApp) => {
      const { lots } = await t.ask('courrier.preparer', { demande: { nature: 'convocations', entretienIds: [] } });
      if (lots.length === 0) return null;
      await confirmerTout(t);
      return 'nu';
    },
  },
} as const;

const geste = fc.record({
  fenetre: fc.constantFrom(0 as const, 1 as const),
  /** Whether the window has read the journal since the last act, and what it does. */
  relit: fc.boolean(),
  quoi: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(ACTES) as Acte[])) },
    { weight: 4, arbitrary: fc.constant('annuler' as const) },
    { weight: 3, arbitrary: fc.constant('retablir' as const) },
    { weight: 1, arbitrary: fc.constant('saisir' as const) },
  ),
});

it(
  `never an empty campaign, never an unseen loss of what left (${REJEUX} times)`,
  { timeout: 120_000 + REJEUX * 60_000 },
  async () => {
    const serveur = await ouvrirServeur();
    let rejoues = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 4 * PAR_RUN, maxLength: 4 * PAR_RUN }), async (gestes) => {
        const dataDir = tempFolder();
        await seedCourrier(dataDir, { origines: 2, eleves: 1 }, 'campagne.creer');
        const t = await openTestApp({ dataDir });
        await reglerServeur(t, serveur);
        const essai = new Essai(t, await t.ask('journal.etat', {}));
        let partis = await essai.partis();
        for (const { fenetre: rang, relit, quoi } of gestes) {
          const fenetre = essai.fenetres[rang];
          if (relit) fenetre.etat = await t.ask('journal.etat', {});
          try {
            if (quoi === 'annuler' || quoi === 'retablir') await essai[quoi](fenetre);
            else if (quoi === 'saisir') await essai.saisir();
            else await essai.faire(quoi);
          } catch (refus) {
            if (!(refus instanceof Refus)) throw refus;
            expect(['acte dépassé', 'déjà parti', 'journal vide', 'plancher']).toContain(refus.code);
            if (refus.code === 'déjà parti') fenetre.dits = (refus.details as { departs: readonly Depart[] }).departs;
          }
          expect((await t.ask('contexte.lire', {})).campagne).not.toBeNull();
          const maintenant = await essai.partis();
          expect(maintenant).toEqual(expect.arrayContaining(partis));
          partis = maintenant;
          const { retablissable } = await t.ask('journal.etat', {});
          expect(retablissable?.id).toBe(essai.annules.at(-1)?.fait.id);
        }
        rejoues += essai.rejoues;
        expect(t.logged).toEqual([]);
        await t.app.close();
      }),
      { numRuns: REJEUX },
    );
    if (process.env['REJEUX']) console.log(`${rejoues} undos and redos done in ${REJEUX} runs`);
    await serveur.fermer();
  },
);
