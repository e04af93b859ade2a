import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useMemo } from 'react';
import type { Portee } from '../../../../src-main/contract/planning.ts';
import { findContradictions, type Contradiction } from '../../../../src-main/domain/planning/contradictions.ts';
import type { EntretienInstance } from '../../../../src-main/domain/planning/instance.ts';
import { phraseConflit } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { formatHeure, formatJourCourt, nomPrenom, pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from '../plan/modele.ts';

/** Contradictions among those that a scope leaves where they are (H6). */
export function contradictionsGardees({ vue }: Pick<Modele, 'vue'>, portee: Portee): Contradiction[] {
  const garde = ({ actuel, ...rest }: EntretienInstance): EntretienInstance => {
    const mobile =
      portee.etendue !== 'à placer' && (portee.domaineIds === null || portee.domaineIds.includes(rest.domaine));
    return actuel && !mobile ? { ...rest, fige: actuel } : { ...rest };
  };
  return findContradictions({ ...vue.instance, entretiens: vue.instance.entretiens.map(garde) });
}

/** What is wrong among the places that are kept, each with the way to its entretiens. */
export function Contradictions(props: {
  readonly modele: Modele;
  readonly contradictions: readonly Contradiction[];
  readonly onAller: (entretienId: string) => void;
}) {
  const { modele, contradictions, onAller } = props;
  if (contradictions.length === 0) return null;
  const lien = (id: string) => {
    const entretien = modele.entretiens.get(id);
    if (!entretien) return null;
    const { jour, debut } = entretien;
    return (
      <Link key={id} component="button" type="button" onClick={() => onAller(id)} sx={{ font: 'inherit', mr: 1.5 }}>
        {nomPrenom(entretien)}
        {jour && debut && `, ${formatJourCourt(jour)} à ${formatHeure(debut)}`}
      </Link>
    );
  };
  return (
    <Alert severity="warning" sx={{ mb: 1.5 }}>
      <AlertTitle>{pluriel(contradictions.length, 'contradiction')} entre des places qui ne bougent pas</AlertTitle>
      Le planificateur les laisse telles quelles&nbsp;: déplacez un de ces entretiens, puis reconvoquez-le s’il l’était.
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {contradictions.map(({ entretiens, conflit }) => (
          <li key={`${conflit.regle} ${entretiens.join(' ')}`}>
            {phraseConflit(conflit, modele.noms)} {entretiens.map(lien)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** The same before planning, for the scope that is chosen. */
export function ContradictionsAvant(props: {
  readonly modele: Modele;
  readonly portee: Portee;
  readonly onAller: (entretienId: string) => void;
}) {
  const { modele, portee, onAller } = props;
  const contradictions = useMemo(() => contradictionsGardees(modele, portee), [modele, portee]);
  return <Contradictions modele={modele} contradictions={contradictions} onAller={onAller} />;
}
