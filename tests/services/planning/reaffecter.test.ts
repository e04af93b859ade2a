import type { InputOf } from '../../../src-main/contract/index.ts';
import type { ReaffectationProposee } from '../../../src-main/contract/planning.ts';
import { describe, expect, it } from 'vitest';
import { formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';
import { readPdf } from '../../support/pdf.ts';
import { convocation, juryDe, LUNDI, MARDI, lu, openPlanning, refusDe, type PlanningEssai } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

const MATIN = { jour: LUNDI, debut: '00:00', fin: '13:00' };

/** Everybody of one domaine on Monday morning with its first jury, the first of them announced. */
async function preparer(): Promise<PlanningEssai & { readonly ids: readonly string[]; readonly juryId: string }> {
  const essai = await openPlanning();
  const vue = await essai.lire();
  const eleves = vue.entretiens.filter(
    ({ mode, accesPmr, tempsMajore, domaineId }) =>
      mode === 'individuel' && !accesPmr && !tempsMajore && domaineId === individuelDomaine(vue),
  );
  const ids = eleves.slice(0, 3).map(({ id }) => id);
  const juryId = juryDe(vue, individuelDomaine(vue)).id;
  for (const [rank, entretienId] of ids.entries())
    await essai.t.ask('planning.placer', {
      entretienId,
      juryId,
      jour: LUNDI,
      debut: ['09:00', '10:00', '11:00'][rank] ?? '',
    });
  const ouvert = await essai.rouvrir({
    inserer: { convocation: [convocation({ entretienId: ids[0]!, juryId, jour: LUNDI, debut: '09:00' })] },
  });
  return { ...ouvert, ids, juryId };
}

const individuelDomaine = (vue: Awaited<ReturnType<PlanningEssai['lire']>>): string =>
  vue.entretiens.find(({ mode }) => mode === 'individuel')?.domaineId ?? '';

const adoption = (
  absence: InputOf<'planning.reaffecter'>['absence'],
  { placements, retraits }: ReaffectationProposee,
): InputOf<'planning.reaffecter'> => ({ absence, placements: [...placements], retraits: [...retraits] });

describe('a member of the jury is absent', () => {
  it('moves the entretiens of that half-day to an equivalent jury the same half-day, and only them', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const before = await lire();
    const absence = { qui: { type: 'jury' as const, id: juryId }, ...MATIN };
    const proposition = await t.ask('planning.proposerReaffectation', { absence });
    expect(proposition.placements.map(({ entretien }) => entretien).toSorted()).toEqual(ids.toSorted());
    for (const { jury, jour, debut } of proposition.placements) {
      expect(jury).not.toBe(juryId);
      expect(jour).toBe(LUNDI);
      expect(debut < '13:00').toBe(true);
    }
    expect(await lire()).toEqual(before);

    const acte = await t.act('planning.reaffecter', adoption(absence, proposition));
    expect(acte?.libelle).toBe(`réaffecter 3\u00a0entretiens de « ${before.noms.jurys[juryId]} », lun. 15 mars matin`);
    const after = await lire();
    expect(lu(after, ids[0]!).statut).toBe('à reconvoquer');
    const plages = after.jurys.find(({ id }) => id === juryId)?.plages.filter(({ jour }) => jour === LUNDI);
    expect(plages?.every(({ debut }) => debut >= '13:00')).toBe(true);
    await annuler(t);
    expect(await lire()).toEqual(before);
  });

  it('says which collège is to be told of those already convoked (R21)', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const vue = await lire();
    const { aPrevenir } = await t.ask('planning.proposerReaffectation', {
      absence: { qui: { type: 'jury', id: juryId }, ...MATIN },
    });
    expect(aPrevenir).toHaveLength(1);
    expect(aPrevenir[0]).toMatchObject({ nom: lu(vue, ids[0]!).origineNom, entretiens: [ids[0]] });
  });

  it('prints whom to tell, from the announced hour to the new one (R21); nobody announced, nothing printed', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const absence = { qui: { type: 'jury' as const, id: juryId }, ...MATIN };
    await t.ask('planning.reaffecter', adoption(absence, await t.ask('planning.proposerReaffectation', { absence })));
    const { jour, debut, nom, origineNom } = lu(await lire(), ids[0]!);
    if (!jour || !debut) return expect.unreachable();
    const fichier = await t.ask('planning.imprimerAPrevenir', { entretienIds: [...ids] });
    const { text, pages } = readPdf(Buffer.from(fichier?.contenu ?? '', 'base64'));
    const imprime = text.replaceAll(/[\s\u00a0]+/g, ' ');
    expect(pages).toBe(1);
    expect(imprime).toContain('1 entretien n’est plus à l’heure ou au lieu annoncés');
    expect(imprime).toContain(origineNom);
    expect(imprime).toContain(nom);
    expect(imprime).toContain('lun. 15 mars à 9 h,');
    expect(imprime).toMatch(/Salle B12.*Salle B14/u);
    expect(imprime).toContain(`${formatJourCourt(jour)} à ${formatHeure(debut)}`.replaceAll('\u00a0', ' '));
    const rien = await refusDe(t.ask('planning.imprimerAPrevenir', { entretienIds: [ids[1]!] }));
    expect(rien.code).toBe('rien à imprimer');
  });

  it('a whole jury goes in one act: its pupils move or wait, its hours and itself are gone, and all of it comes back', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const avant = await lire();
    const absence = {
      qui: { type: 'jury' as const, id: juryId },
      jour: LUNDI,
      au: '2027-04-30',
      debut: '00:00',
      fin: '23:59',
    };
    const proposition = await t.ask('planning.proposerReaffectation', { absence });
    expect(proposition.placements).toHaveLength(3);
    const [laisse] = proposition.placements;
    const acte = await t.act('planning.reaffecter', {
      absence,
      placements: proposition.placements.filter((one) => one !== laisse),
      retraits: [laisse?.entretien ?? ''],
      supprimerJury: true,
    });
    const nom = avant.noms.jurys[juryId];
    expect(acte?.libelle.replaceAll('\u00a0', ' ')).toBe(
      `supprimer le jury « ${nom} » (2 entretiens déplacés, 1 remis à placer)`,
    );
    const apres = await lire();
    expect(apres.jurys.map(({ id }) => id)).not.toContain(juryId);
    expect(lu(apres, laisse?.entretien ?? '').juryId).toBeNull();
    await annuler(t);
    const revenu = await lire();
    expect(revenu.entretiens).toEqual(avant.entretiens);
    const plagesDe = ({ jurys }: typeof avant) =>
      Object.fromEntries(jurys.map(({ id, plages }) => [id, plages.length]));
    expect(plagesDe(revenu)).toEqual(plagesDe(avant));
    expect(ids).toContain(laisse?.entretien);
  });

  it('closes and puts everybody back among those to place without looking for anybody', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const absence = { qui: { type: 'jury' as const, id: juryId }, ...MATIN };
    const proposition = await t.ask('planning.proposerReaffectation', { absence, chercher: false });
    expect(proposition.placements).toEqual([]);
    expect(proposition.retraits.toSorted()).toEqual(ids.toSorted());
    expect(proposition.aPrevenir).toHaveLength(1);
    await t.ask('planning.reaffecter', adoption(absence, proposition));
    const apres = await lire();
    expect(ids.map((id) => lu(apres, id).juryId)).toEqual([null, null, null]);
    expect(
      apres.jurys.find(({ id }) => id === juryId)?.plages.some(({ jour, debut }) => jour === LUNDI && debut < '13:00'),
    ).toBe(false);
  });

  it('goes to the next best place when no jury is left that half-day', async () => {
    const { t, lire, ids, juryId } = await preparer();
    for (const jury of (await lire()).jurys)
      if (jury.id !== juryId) await t.ask('plages.enregistrer', { juryId: jury.id, du: LUNDI, au: LUNDI, plages: [] });
    const absence = { qui: { type: 'jury' as const, id: juryId }, ...MATIN };
    const proposition = await t.ask('planning.proposerReaffectation', { absence });
    expect(proposition.placements).toHaveLength(ids.length);
    for (const { jour, debut } of proposition.placements) expect(jour > LUNDI || debut >= '13:00').toBe(true);
  });

  it('takes a member out of every jury where he sits, for chosen hours only', async () => {
    const { t, lire, ids, juryId } = await preparer();
    const { instance } = await lire();
    const membre = instance.jurys.find(({ id }) => id === juryId)?.membres[0] ?? '';
    const absence = { qui: { type: 'membre' as const, id: membre }, jour: LUNDI, debut: '09:30', fin: '10:30' };
    const { changements } = await t.ask('planning.proposerReaffectation', { absence });
    expect(changements.map(({ entretien }) => entretien)).toEqual([ids[1]]);
  });

  it('leaves without a place, with a reason, those whom nobody can receive', async () => {
    const { t, lire, ids, juryId } = await preparer();
    for (const jury of (await lire()).jurys)
      if (jury.id !== juryId)
        await t.ask('plages.enregistrer', { juryId: jury.id, du: LUNDI, au: '2027-03-31', plages: [] });
    await t.ask('plages.enregistrer', { juryId, du: MARDI, au: '2027-03-31', plages: [] });
    const absence = { qui: { type: 'jury' as const, id: juryId }, jour: LUNDI, debut: '00:00', fin: '18:00' };
    const proposition = await t.ask('planning.proposerReaffectation', { absence });
    expect(proposition.retraits.toSorted()).toEqual(ids.toSorted());
    await t.ask('planning.reaffecter', adoption(absence, proposition));
    expect((await lire()).entretiens.filter(({ jour }) => jour !== null)).toEqual([]);
  });

  it('refuses somebody who sits nowhere, hours upside down, and a proposal that has grown old', async () => {
    const { t, juryId, ids } = await preparer();
    const qui = { type: 'jury' as const, id: juryId };
    const inconnu = { qui: { ...qui, id: 'personne' }, ...MATIN };
    expect((await refusDe(t.ask('planning.proposerReaffectation', { absence: inconnu }))).code).toBe(
      'personne d’absent',
    );
    const envers = { qui, jour: LUNDI, debut: '13:00', fin: '09:00' };
    expect((await refusDe(t.ask('planning.proposerReaffectation', { absence: envers }))).code).toBe(
      'heures impossibles',
    );
    const absence = { qui, ...MATIN };
    const proposition = await t.ask('planning.proposerReaffectation', { absence });
    await t.ask('planning.retirer', { entretienIds: [ids[2]!] });
    const refus = await refusDe(t.ask('planning.reaffecter', adoption(absence, proposition)));
    expect(refus.code).toBe('proposition périmée');
  });
});
