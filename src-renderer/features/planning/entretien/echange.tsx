import { Alert, Autocomplete, Button, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { jugerEchange } from '../../../../src-main/domain/planning/echange.ts';
import { phraseConflit, phraseGene } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { phraseDerogation } from '../../../../src-main/domain/planning/placement-manuel.ts';
import { comparePersonnes, formatHeure, formatJourCourt, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { enJury, estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

const libelle = (entretien: EntretienPlanning): string =>
  `${nomPrenom(entretien)} — ${formatJourCourt(entretien.jour ?? '')} à ${formatHeure(entretien.debut ?? '00:00')}, ${entretien.domaineNom}`;

function useReponse(modele: Modele, un: string, autre: string | null) {
  return useMemo(() => {
    if (autre === null) return null;
    const { noms, fenetre } = modele;
    const { refus, derogations, genes } = jugerEchange(modele.vue.instance, fenetre, [un, autre]);
    const raisons = [
      ...refus.map((one) => phraseConflit(one, noms)),
      ...derogations.map((one) => phraseDerogation(one, noms)),
    ];
    return { possible: raisons.length === 0, raisons, genes: genes.map((gene) => phraseGene(gene, noms)) };
  }, [modele, un, autre]);
}

/** Two entretiens take each other's place: whom with, and what the plan says of it. */
export function Echange(props: {
  readonly modele: Modele;
  readonly entretien: EntretienPlanning;
  readonly actes: Actes;
  readonly onFermer: () => void;
}) {
  const { modele, entretien, actes, onFermer } = props;
  const [autre, setAutre] = useState<EntretienPlanning | null>(null);
  const reponse = useReponse(modele, entretien.id, autre?.id ?? null);
  const options = useMemo(
    () =>
      enJury(modele.vue.entretiens)
        .filter((other) => other.id !== entretien.id && modele.index.positions.has(other.id) && estDeplacable(other))
        .toSorted((a, b) => comparePersonnes(a, b)),
    [modele, entretien],
  );
  if (!modele.index.positions.has(entretien.id)) return null;
  const echanger = (): void => {
    if (!autre) return;
    onFermer();
    void actes.echanger(entretien.id, autre.id);
  };
  return (
    <Stack component="section" aria-label="Échanger" sx={{ mt: 2, gap: 1 }}>
      <Typography variant="h3">Échanger</Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Autocomplete<EntretienPlanning>
          size="small"
          fullWidth
          options={options}
          value={autre}
          onChange={(_event, next) => setAutre(next)}
          getOptionLabel={libelle}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          renderInput={(params) => <TextField {...params} label="Échanger avec…" />}
        />
        <Button variant="outlined" disabled={!reponse?.possible} onClick={echanger}>
          Échanger
        </Button>
      </Stack>
      <div aria-live="polite">
        {reponse && (
          <Alert
            severity={reponse.possible ? (reponse.genes.length > 0 ? 'warning' : 'success') : 'error'}
            sx={{ py: 0 }}
          >
            {reponse.possible
              ? reponse.genes.length > 0
                ? reponse.genes.join(' ')
                : 'Échange possible.'
              : reponse.raisons.join(' ')}
          </Alert>
        )}
      </div>
    </Stack>
  );
}
