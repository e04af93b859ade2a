import { Button, Typography } from '@mui/material';
import type { NonPlaceVue, RemedeChoisi, RemedeFaisable } from '../../../../src-main/contract/planning.ts';
import type { RemedeSimple } from '../../../../src-main/domain/planning/non-place.ts';
import { initialeNom, pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from '../plan/modele.ts';

/** Whether the lycée has everything at hand: no people, no room and no other séance to find first. */
const estTrouvable = (
  one: RemedeSimple,
): one is Exclude<RemedeSimple, { changement: 'nouveau-jury' | 'seance' | 'salle' | 'membre' }> =>
  !['nouveau-jury', 'seance', 'salle', 'membre'].includes(one.changement);

/** What the application can do at once to place somebody; empty when the lycée has to find people first. */
export function changementsDe({ faisable, changement }: NonPlaceVue): readonly RemedeFaisable[] {
  if (!faisable || !changement) return [];
  const simples: readonly RemedeSimple[] =
    changement.changement === 'ensemble'
      ? changement.changements
      : changement.changement === 'aucun'
        ? []
        : [changement];
  return simples.flatMap((one) => (estTrouvable(one) ? [one] : []));
}

function libelleDe(modele: Modele, changements: readonly RemedeFaisable[]): string {
  const [seul, autre] = changements;
  if (!seul) return '';
  if (autre) return `Faire ces ${pluriel(changements.length, 'changement')}`;
  switch (seul.changement) {
    case 'plage':
      return 'Ouvrir cette demi-journée';
    case 'indisponibilite':
      return 'Lever cette indisponibilité';
    case 'pas-avant':
      return 'Lever cette heure d’arrivée';
    case 'capacite':
      return `Porter la séance à ${pluriel(seul.places, 'place')}`;
    case 'fige': {
      const entretien = modele.entretiens.get(seul.entretien);
      return entretien ? `Déplacer ${initialeNom(entretien)}` : 'Déplacer cet entretien';
    }
    default:
      return seul satisfies never;
  }
}

/** With whom it has to be agreed, or what follows from it. */
function reserveDe(modele: Modele, changement: RemedeFaisable): string {
  switch (changement.changement) {
    case 'plage':
      return 'À convenir avec le jury.';
    case 'indisponibilite':
      return changement.de === 'candidat' ? 'À convenir avec l’élève et son collège.' : 'À convenir avec le collège.';
    case 'pas-avant':
      return 'À convenir avec le collège.';
    case 'capacite':
      return 'Si la salle le permet.';
    case 'fige': {
      const convocation = modele.entretiens.get(changement.entretien)?.convocation;
      return convocation && convocation.issue === null
        ? 'Déjà convoqué\u00a0: à reconvoquer.'
        : 'Épinglé\u00a0: il garde son épingle à sa nouvelle place.';
    }
    default:
      return changement satisfies never;
  }
}

/** One act that gives some a place, proposed and never done by itself (H6); the plan is then searched again. */
export function Remede(props: {
  readonly modele: Modele;
  /** Those whom the same change would place. */
  readonly groupe: readonly NonPlaceVue[];
  readonly onRemedier: (remede: RemedeChoisi) => void;
}) {
  const { modele, groupe, onRemedier } = props;
  const [premier] = groupe;
  const changements = premier ? changementsDe(premier) : [];
  if (changements.length === 0) return null;
  const pour = groupe.flatMap(({ entretien, place }) => (place ? [{ entretien, ...place }] : []));
  const reserves = [...new Set(changements.map((one) => reserveDe(modele, one)))];
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {reserves.join(' ')}
      </Typography>
      <Button size="small" variant="outlined" onClick={() => onRemedier({ changements, pour })} sx={{ mt: 0.5 }}>
        {libelleDe(modele, changements)} et relancer
      </Button>
    </>
  );
}
