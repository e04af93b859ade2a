import type { CreneauVue } from '../../contract/echanges-difference.ts';
import type { DomaineBilan, Entonnoir, RendezVous, TableauVue } from '../../contract/tableau.ts';
import { resteASaisir } from '../../domain/avis/avancement.ts';
import { fenetres } from '../../domain/campagne/calendrier.ts';
import { conseiller } from '../../domain/campagne/conseil.ts';
import { estAAnnuler } from '../../domain/convocation/a-annuler.ts';
import { compterJours } from '../../domain/echange/bilan.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import { resteAConvoquer, type Statut } from '../../domain/planning/statut.ts';
import { comparePersonnes, compareTextes, nomPrenom } from '../../domain/texte/format.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireRegleDelai, suivre } from '../lectures/echeances.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import { lireManques } from '../lectures/lire-bilan.ts';
import { lireCloture } from './cloture.ts';

const TRANSMIS: readonly Statut[] = ['transmis'];
const COMPLETS: readonly Statut[] = [...TRANSMIS, 'avis complets'];

const combien = (vues: readonly EntretienVue[], statuts: readonly Statut[]): number =>
  vues.filter(({ statut }) => statuts.includes(statut)).length;

/** Each step counts those that reached it, whatever came after: an absent pupil had been convoked. */
function entonnoir(vues: readonly EntretienVue[]): Entonnoir {
  const convoques = vues.filter((vue) => vue.presence !== null || vue.statut === 'convoqué');
  return {
    inscrits: vues.length,
    places: vues.filter(({ jour }) => jour !== null).length,
    convoques: convoques.length,
    recus: vues.filter(({ presence }) => estRecu(presence)).length,
    avisComplets: combien(vues, COMPLETS),
    transmis: combien(vues, TRANSMIS),
  };
}

const parDomaine = (vues: readonly EntretienVue[]): DomaineBilan[] =>
  [...Map.groupBy(vues, ({ domaineId }) => domaineId)]
    .map(([domaineId, siens]) => ({
      domaineId,
      nom: siens[0]?.domaineNom ?? '',
      inscrits: siens.length,
      places: siens.filter(({ jour }) => jour !== null).length,
      recus: siens.filter(({ presence }) => estRecu(presence)).length,
    }))
    .toSorted((a, b) => compareTextes(a.nom, b.nom));

const attendus = (vues: readonly EntretienVue[], aujourdhui: string): RendezVous[] =>
  vues
    .flatMap(({ id, jour, debut, presence, nom, prenom, domaineNom, lieu }) =>
      jour === aujourdhui && debut !== null && presence === null ? [{ id, debut, nom, prenom, domaineNom, lieu }] : [],
    )
    .toSorted((a, b) => a.debut.localeCompare(b.debut) || comparePersonnes(a, b));

/** Each with the slot that was announced, by day, hour and name. */
const annonces = (vues: readonly EntretienVue[]): CreneauVue[] =>
  vues
    .toSorted(comparePersonnes)
    .flatMap(({ id, convocation, ...vue }): CreneauVue[] =>
      convocation
        ? [
            {
              entretienId: id,
              candidatId: vue.candidatId,
              titre: nomPrenom(vue),
              origineNom: vue.origineNom,
              domaineNom: vue.domaineNom,
              jour: convocation.jour,
              debut: convocation.debut,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.jour.localeCompare(b.jour) || a.debut.localeCompare(b.debut));

/** Where the campaign stands today, and the next thing to do. */
export async function lireTableau(read: ReadStore, aujourdhui: string): Promise<TableauVue> {
  const campagne = await read.get('campagne', 'campagne');
  const toutes = await lireEntretiens(read);
  const vues = toutes.filter(({ statut }) => statut !== 'renoncé');
  const regle = await lireRegleDelai(read);
  const suivis = vues.map((vue) => suivre(vue, regle, aujourdhui));
  const prochains = attendus(vues, aujourdhui);
  const candidats = await read.count('candidat');
  const aConfirmer = await read.count('candidature', { etat: 'renoncement à confirmer' });
  const enRetard = suivis.filter((suivi) => suivi.enRetard).length;
  const absents = combien(vues, ['absent', 'excusé']);
  const manques = await lireManques(read);
  const cloture = await lireCloture(read, vues, aujourdhui);
  const etapes = entonnoir(vues);
  return {
    candidats,
    fenetres: campagne ? fenetres(campagne, aujourdhui) : [],
    entonnoir: etapes,
    aConvoquer: vues.filter(({ statut }) => resteAConvoquer(statut)).length,
    enRetard,
    absents,
    aConfirmer,
    aAnnuler: annonces(toutes.filter((vue) => estAAnnuler(vue, aujourdhui))),
    parDomaine: parDomaine(vues),
    prochains,
    cloture,
    jours: compterJours(vues.map((vue) => ({ ...vue, manques: manques.get(vue.id) ?? [] }))),
    conseil: conseiller({
      candidats,
      plages: await read.count('plage'),
      seances: await read.count('seance'),
      aConfirmer,
      aPlacer: combien(vues, ['à placer', 'à replacer']),
      aEmettre: combien(vues, ['placé', 'à reconvoquer']),
      attendusAujourdhui: prochains.length,
      absents,
      enRetard,
      aSaisir: suivis.filter(({ avancement, echeance }) => echeance !== null && resteASaisir(avancement)).length,
      aTransmettre: combien(vues, ['avis complets']),
      aClore: etapes.recus > 0 && cloture.restants === 0,
      close: cloture.closeLe !== null,
    }),
  };
}
