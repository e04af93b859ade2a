import { Alert, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { formatHeure, formatJour } from '../../../../src-main/domain/texte/format.ts';
import type { Deplacement, Reponse } from '../plan/deplacement.ts';
import { estMotif } from './dialogue-forcer.tsx';
import type { Modele } from '../plan/modele.ts';
import { useFocusInitial } from './use-focus-initial.ts';
import { lireHeure, pasHeure } from './saisie-heure.ts';

const GRAVITE: Readonly<Record<Reponse['etat'], 'success' | 'warning' | 'error'>> = {
  possible: 'success',
  gênant: 'warning',
  forçable: 'error',
  impossible: 'error',
};

/** The answer of the plan, spoken as soon as it changes. */
function ReponseVue({ reponse }: { readonly reponse: Reponse | null }) {
  return (
    <div aria-live="polite">
      {reponse && (
        <Alert severity={GRAVITE[reponse.etat]} sx={{ py: 0 }}>
          {reponse.etat === 'possible' ? 'Place libre.' : reponse.phrases.join(' ')}
        </Alert>
      )}
    </div>
  );
}

interface Props {
  readonly modele: Modele;
  readonly entretien: EntretienPlanning;
  readonly deplacement: Deplacement;
  readonly jourVu: string;
  readonly onPlacer: (position: Position, motif?: string) => void;
}

/** Where the form starts: the present place, else the best one of the day on screen, else the best of all. */
function depart({ modele, entretien, deplacement, jourVu }: Props): Position {
  const { juryId, jour, debut } = entretien;
  if (juryId && jour && debut) return { jury: juryId, jour, debut };
  const [best] = deplacement.proposer(1, jourVu);
  return deplacement.surJour(jourVu) ?? best ?? { jury: modele.vue.jurys[0]?.id ?? '', jour: jourVu, debut: '09:00' };
}

/** Day, jury and a typed hour (arrows: five minutes); the same rule answers as while carrying and as when saving. */
export function FormulairePlacement(props: Props) {
  const { modele, entretien, deplacement, onPlacer } = props;
  const [position, setPosition] = useState(() => depart(props));
  const [saisie, setSaisie] = useState(() => formatHeure(position.debut));
  const [motif, setMotif] = useState('');
  const champ = useFocusInitial();
  const heure = lireHeure(saisie);
  const choisie = heure === null ? null : { ...position, debut: heure };
  const ici =
    choisie !== null &&
    entretien.juryId === choisie.jury &&
    entretien.jour === choisie.jour &&
    entretien.debut === choisie.debut;
  const reponse = choisie === null || ici ? null : deplacement.juger(choisie);
  const forcable = reponse?.etat === 'forçable';
  const accepte = reponse?.etat === 'possible' || reponse?.etat === 'gênant' || (forcable && estMotif(motif));
  const jurys = modele.vue.jurys.filter(
    ({ id, domaineIds }) => domaineIds.includes(entretien.domaineId) || id === position.jury,
  );
  const jours = [...new Set([...modele.vue.jours, position.jour])].toSorted();

  const onFleche = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setSaisie(formatHeure(pasHeure(heure ?? position.debut, event.key === 'ArrowDown' ? 1 : -1)));
    // What is typed next replaces the hour.
    requestAnimationFrame(() => champ.current?.select());
  };
  const valider = (): void => {
    if (choisie !== null && accepte) onPlacer(choisie, forcable ? motif.trim() : undefined);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        valider();
      }}
    >
      <Stack sx={{ gap: 1.5 }}>
        <Stack direction="row" sx={{ gap: 1 }}>
          <TextField
            select
            label="Jour"
            value={position.jour}
            onChange={(event) => setPosition({ ...position, jour: event.target.value })}
          >
            {jours.map((jour) => (
              <MenuItem key={jour} value={jour}>
                {formatJour(jour)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label="Jury"
            value={position.jury}
            onChange={(event) => setPosition({ ...position, jury: event.target.value })}
            sx={{ width: '60%' }}
          >
            {jurys.map(({ id, nom }) => (
              <MenuItem key={id} value={id}>
                {nom}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            inputRef={champ}
            label="Heure"
            value={saisie}
            onChange={(event) => setSaisie(event.target.value)}
            onFocus={(event) => event.target.select()}
            onKeyDown={onFleche}
            error={heure === null}
            helperText={heure === null ? 'Par exemple 10 h 20' : undefined}
            sx={{ width: '45%' }}
          />
          <Button type="submit" variant="contained" disabled={!accepte} sx={{ flexShrink: 0, alignSelf: 'flex-start' }}>
            {forcable ? 'Placer quand même' : entretien.jour === null ? 'Placer' : 'Déplacer'}
          </Button>
        </Stack>
        <ReponseVue reponse={reponse} />
        {forcable && (
          <TextField
            required
            label="Motif écrit"
            helperText="Cette règle peut être forcée : le motif reste attaché à l’entretien."
            value={motif}
            onChange={(event) => setMotif(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        )}
      </Stack>
    </form>
  );
}
