import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { EntretienPlanning } from '../../../src-main/contract/planning.ts';
import { jugerDecalage } from '../../../src-main/domain/planning/decalage.ts';
import { phraseConflit, phraseGene } from '../../../src-main/domain/planning/phrase-conflit.ts';
import { phraseDerogation } from '../../../src-main/domain/planning/placement-manuel.ts';
import { formatDuree, formatHeure, pluriel } from '../../../src-main/domain/texte/format.ts';
import { estDeplacable } from './evenements.ts';
import type { Modele } from './modele.ts';
import type { Actes } from './use-actes.ts';

const CHOIX = [-30, -20, -15, -10, -5, 5, 10, 15, 20, 30, 45, 60];

interface Verdict {
  readonly gravite: 'success' | 'warning' | 'error';
  readonly texte: string;
}

/** Whom the shift moves, what it breaks, what it costs: said before anything is done. */
function juger(modele: Modele, entretien: string, minutes: number): Verdict {
  const { noms, fenetre, entretiens } = modele;
  const tenus = new Set(modele.vue.entretiens.filter((one) => !estDeplacable(one)).map(({ id }) => id));
  const jugement = jugerDecalage(modele.vue.instance, fenetre, { entretien, minutes, tenus });
  if (jugement.horsJour) return { gravite: 'error', texte: 'Ce décalage sortirait de la journée.' };
  const raisons = [
    ...jugement.refus.map((one) => phraseConflit(one, noms)),
    ...jugement.derogations.map((one) => phraseDerogation(one, noms)),
  ];
  if (raisons.length > 0) return { gravite: 'error', texte: [...new Set(raisons)].slice(0, 3).join(' ') };
  const { placements } = jugement;
  const convoques = placements.filter(({ entretien: id }) => entretiens.get(id)?.statut === 'convoqué').length;
  const phrases = [
    `${pluriel(placements.length, 'entretien')} de ${formatHeure(placements[0]?.debut ?? '00:00')} à ${formatHeure(placements.at(-1)?.debut ?? '00:00')}.`,
    ...(convoques > 0 ? [`${pluriel(convoques, 'déjà convoqué', 'déjà convoqués')}\u00a0: à reconvoquer.`] : []),
    ...[...new Set(jugement.genes.map((gene) => phraseGene(gene, noms)))].slice(0, 2),
  ];
  return { gravite: phrases.length > 1 ? 'warning' : 'success', texte: phrases.join(' ') };
}

const libelle = (minutes: number): string => `${formatDuree(Math.abs(minutes))} plus ${minutes > 0 ? 'tard' : 'tôt'}`;

/** The half-day runs late, or starts earlier: what follows in the jury is shifted together. */
export function Decalage(props: {
  readonly modele: Modele;
  readonly entretien: EntretienPlanning;
  readonly actes: Actes;
  readonly onFermer: () => void;
}) {
  const { modele, entretien, actes, onFermer } = props;
  const [minutes, setMinutes] = useState(10);
  const present = modele.index.positions.has(entretien.id);
  const verdict = useMemo(
    () => (present ? juger(modele, entretien.id, minutes) : null),
    [modele, entretien, minutes, present],
  );
  if (!verdict) return null;
  return (
    <Stack component="section" aria-label="Décaler la suite" sx={{ mt: 2, gap: 1 }}>
      <Typography variant="h3">Décaler la suite de la demi-journée</Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <TextField
          select
          size="small"
          label="De combien"
          value={minutes}
          onChange={(event) => setMinutes(Number(event.target.value))}
          sx={{ width: 180 }}
        >
          {CHOIX.map((choix) => (
            <MenuItem key={choix} value={choix}>
              {libelle(choix)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          variant="outlined"
          disabled={verdict.gravite === 'error'}
          onClick={() => {
            onFermer();
            void actes.decaler(entretien.id, minutes);
          }}
        >
          Décaler
        </Button>
      </Stack>
      <div aria-live="polite">
        <Alert severity={verdict.gravite} sx={{ py: 0 }}>
          {verdict.texte}
        </Alert>
      </div>
    </Stack>
  );
}
