import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { jugerDecalage } from '../../../../src-main/domain/planning/decalage.ts';
import { phraseConflit, phraseGene } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { phraseDerogation } from '../../../../src-main/domain/planning/placement-manuel.ts';
import { formatDuree, formatHeure, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { estMotif } from './dialogue-forcer.tsx';
import { estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

const CHOIX = [-30, -20, -15, -10, -5, 5, 10, 15, 20, 30, 45, 60];

interface Verdict {
  /** `forçable`: refused, unless a reason is written. */
  readonly etat: 'possible' | 'gênant' | 'forçable' | 'impossible';
  readonly texte: string;
}

const GRAVITES = { possible: 'success', gênant: 'warning', forçable: 'warning', impossible: 'error' } as const;

/** Sentences told at most: those that follow say the same of others. */
const PHRASES = 3;

const dire = (phrases: readonly string[], nombre = PHRASES): string => [...new Set(phrases)].slice(0, nombre).join(' ');

/** Whom the shift moves, what it breaks, what it costs: said before anything is done. */
function juger(modele: Modele, entretien: string, minutes: number): Verdict {
  const { noms, fenetre, entretiens } = modele;
  const tenus = new Set(modele.vue.entretiens.filter((one) => !estDeplacable(one)).map(({ id }) => id));
  const jugement = jugerDecalage(modele.vue.instance, fenetre, { entretien, minutes, tenus });
  const { placements, refus, derogations, genes } = jugement;
  if (jugement.horsJour) return { etat: 'impossible', texte: 'Ce décalage sortirait de la journée.' };
  if (refus.length > 0) return { etat: 'impossible', texte: dire(refus.map((one) => phraseConflit(one, noms))) };
  const convoques = placements.filter(({ entretien: id }) => entretiens.get(id)?.statut === 'convoqué').length;
  const qui = `${pluriel(placements.length, 'entretien')} de ${formatHeure(placements[0]?.debut ?? '00:00')} à ${formatHeure(placements.at(-1)?.debut ?? '00:00')}.`;
  const suites = [
    ...derogations.map((one) => phraseDerogation(one, noms)),
    ...(convoques > 0 ? [`${pluriel(convoques, 'déjà convoqué', 'déjà convoqués')}\u00a0: à reconvoquer.`] : []),
    ...genes.map((gene) => phraseGene(gene, noms)),
  ];
  const etat = derogations.length > 0 ? 'forçable' : suites.length > 0 ? 'gênant' : 'possible';
  return { etat, texte: dire([qui, ...suites], PHRASES + 1) };
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
  const [minutes, setMinutes] = useState<number | null>(null);
  const [motif, setMotif] = useState('');
  const verdict = useMemo(
    () => (minutes === null ? null : juger(modele, entretien.id, minutes)),
    [modele, entretien, minutes],
  );
  if (!modele.index.positions.has(entretien.id)) return null;
  const forcable = verdict?.etat === 'forçable';
  const accepte = verdict !== null && verdict.etat !== 'impossible' && (!forcable || estMotif(motif));
  const decaler = (): void => {
    if (minutes === null || !accepte) return;
    onFermer();
    void actes.decaler(entretien.id, minutes, forcable ? motif.trim() : undefined);
  };
  return (
    <Stack
      component="form"
      aria-label="Décaler la suite"
      onSubmit={(event) => {
        event.preventDefault();
        decaler();
      }}
      sx={{ mt: 2, gap: 1 }}
    >
      <Typography variant="h3">Décaler la suite de la demi-journée</Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <TextField
          select
          size="small"
          label="De combien"
          value={minutes ?? ''}
          onChange={(event) => setMinutes(Number(event.target.value))}
          sx={{ width: 180 }}
        >
          {CHOIX.map((choix) => (
            <MenuItem key={choix} value={choix}>
              {libelle(choix)}
            </MenuItem>
          ))}
        </TextField>
        <Button type="submit" variant="outlined" disabled={!accepte}>
          {forcable ? 'Décaler quand même' : 'Décaler'}
        </Button>
      </Stack>
      <div aria-live="polite">
        {verdict && (
          <Alert severity={GRAVITES[verdict.etat]} sx={{ py: 0 }}>
            {verdict.texte}
          </Alert>
        )}
      </div>
      {forcable && (
        <TextField
          required
          label="Motif écrit"
          helperText="Cette règle peut être forcée : le motif reste attaché aux entretiens concernés."
          value={motif}
          onChange={(event) => setMotif(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
    </Stack>
  );
}
