import type { AbsenceDeclaree, OrigineAPrevenir } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { dernierJour, entretiensTouches, jurysAbsents } from '../../domain/planning/absence.ts';
import type { Instance } from '../../domain/planning/instance.ts';
import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import { toHeure } from '../../domain/date/heure.ts';
import { compareTextes, formatHeure, formatJourCourt, prenomNom } from '../../domain/texte/format.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';
import { parId } from '../../domain/par-id.ts';

/** What an absence concerns: the jurys that do not sit, and the entretiens to place elsewhere. */
export interface AbsenceLue {
  readonly jurys: ReadonlySet<string>;
  readonly touches: ReadonlySet<string>;
}

/** @throws Refus when nobody of that name sits, or when the hours are upside down */
export function lireAbsence(donnees: DonneesPlanning, instance: Instance, absence: AbsenceDeclaree): AbsenceLue {
  if (absence.debut >= absence.fin || dernierJour(absence) < absence.jour)
    throw new Refus('heures impossibles', 'La fin de l’absence vient avant son début\u00a0: corrigez les heures.');
  const jurys = jurysAbsents(instance, absence);
  if (jurys.size === 0)
    throw new Refus('personne d’absent', 'Cette personne ne siège dans aucun jury\u00a0: rien n’est à réaffecter.');
  const tenus = new Set(donnees.entretiens.filter(({ presence }) => estRecu(presence)).map(({ id }) => id));
  return { jurys, touches: new Set(entretiensTouches(instance, absence, tenus)) };
}

/** R21: those already convoked must be told; the collège tells families. By origine, in French order. */
export function aPrevenir(donnees: DonneesPlanning, touches: ReadonlySet<string>): OrigineAPrevenir[] {
  const dernieres = dernieresConvocations(donnees.convocations);
  const candidats = parId(donnees.candidats);
  const told = donnees.entretiens.filter(({ id }) => touches.has(id) && dernieres.get(id)?.issue === null);
  return donnees.origines
    .flatMap((origine): OrigineAPrevenir[] => {
      const siens = told.filter(({ candidatId }) => candidats.get(candidatId)?.origineId === origine.id);
      const referents = siens.flatMap(({ candidatId }) => candidats.get(candidatId)?.referentCourriel || []);
      if (siens.length === 0) return [];
      const { id: origineId, nom, courriel, telephone } = origine;
      return [
        {
          origineId,
          nom,
          courriel,
          telephone,
          referents: [...new Set(referents)],
          entretiens: siens.map(({ id }) => id),
        },
      ];
    })
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}

function quand(absence: AbsenceDeclaree): string {
  const { jour, debut, fin } = absence;
  const midi = toHeure(MIDI_MINUTES);
  const jourCourt = formatJourCourt(jour);
  const dernier = dernierJour(absence);
  if (dernier !== jour) return `du ${jourCourt} au ${formatJourCourt(dernier)}`;
  if (debut <= '08:00' && fin >= '18:00') return jourCourt;
  if (debut <= '08:00' && fin === midi) return `${jourCourt} matin`;
  if (debut === midi && fin >= '18:00') return `${jourCourt} après-midi`;
  return `${jourCourt} de ${formatHeure(debut)} à ${formatHeure(fin)}`;
}

/** Who is absent: « Lina Martin », « « Jury Bois » ». */
export function nomDe(donnees: DonneesPlanning, { qui: { type, id } }: AbsenceDeclaree): string {
  const membre = donnees.membres.find((one) => one.id === id);
  const jury = donnees.jurys.find((one) => one.id === id);
  return type === 'membre' && membre ? prenomNom(membre) : `« ${jury?.nom ?? id} »`;
}

/** « l’absence de Lina Martin, lun. 15 mars matin » */
export function nommerAbsence(donnees: DonneesPlanning, absence: AbsenceDeclaree): string {
  return `${nomDe(donnees, absence)}, ${quand(absence)}`;
}
