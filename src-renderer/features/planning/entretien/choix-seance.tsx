import { Box, Button, Typography } from '@mui/material';
import type { EntretienPlanning, SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import { jugerSeance, type JugementSeance } from '../../../../src-main/domain/planning/placement-seance.ts';
import { formatHeure, formatJour } from '../../../../src-main/domain/texte/format.ts';
import type { AForcer } from './dialogue-forcer.tsx';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

/** R27: the séances of the pupil's domaine, each with why he cannot attend, if so. */
export function ChoixSeance(props: {
  readonly modele: Modele;
  readonly entretien: EntretienPlanning;
  readonly actes: Actes;
  readonly onFermer: () => void;
  /** Only a written reason allows it. */
  readonly onForcer: (aForcer: AForcer) => void;
}) {
  const { modele, entretien, actes, onFermer, onForcer } = props;
  const { seances } = modele.vue;
  const siennes = seances.filter(({ domaineId }) => domaineId === entretien.domaineId);
  const juger = (seance: SeanceVue): JugementSeance =>
    jugerSeance(modele, {
      seance,
      candidat: entretien.candidatId,
      domaine: entretien.domaineId,
      seanceActuelle: entretien.seanceId,
      inscrits: seance.inscrits,
    });
  if (siennes.length === 0)
    return <Typography>Aucune séance n’est prévue pour ce domaine : ajoutez-en une dans l’organisation.</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {siennes.map((seance) => {
        const ici = seance.id === entretien.seanceId;
        const { refus, derogations } = juger(seance);
        const phrases = ici ? [] : [...refus, ...derogations];
        return (
          <Box component="li" key={seance.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
            <Box sx={{ flexGrow: 1 }}>
              <strong>
                {formatJour(seance.jour)} à {formatHeure(seance.debut)}
              </strong>
              {seance.salle && ` · ${seance.salle}`} · {seance.inscrits} sur {seance.capacite}
              {phrases[0] !== undefined && <Typography sx={{ color: 'error.main' }}>{phrases[0]}</Typography>}
            </Box>
            {ici ? (
              <Typography sx={{ color: 'text.secondary' }}>y assiste</Typography>
            ) : (
              <Button
                variant="outlined"
                disabled={refus.length > 0}
                onClick={() => {
                  onFermer();
                  if (derogations.length > 0)
                    onForcer({ entretienId: entretien.id, cible: seance, phrases: derogations });
                  else void actes.placerEnSeance([entretien.id], seance);
                }}
              >
                {derogations.length > 0 ? 'Placer quand même…' : 'Placer'}
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
