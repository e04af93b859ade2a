import { Box, Button, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { estAbsent } from '../../../src-main/domain/planning/presence.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatVide } from '../../ui/page.tsx';
import { Ailleurs } from './ailleurs.tsx';
import { Comptes } from './comptes.tsx';
import { compteDans, correspondAuNom, type FiltrePresence } from './grouper.ts';
import { ListeJour, premiereLigne } from './liste-jour.tsx';
import { RecaserDialogue } from './recaser-dialogue.tsx';
import { useHeure } from './use-heure.ts';
import { useNotes } from './use-notes.ts';
import { VueJurys } from './vue-jurys.tsx';

/** By hour to note who comes, or by jury to tell who is where. */
export type Vue = 'heures' | 'jurys';

/** R28: all who did not come leave the plan in one act. Beside the figures, where its coming and going moves nothing. */
function Replacer({ lignes }: { readonly lignes: readonly EntretienAttendu[] }) {
  const { faire, enCours } = useCommande('entretiens.replacer');
  const { poste } = useContexte();
  const ids = lignes.filter(({ presence }) => estAbsent(presence)).map(({ id }) => id);
  // A poste de jury notes the absence; another appointment is given at the lycée.
  if (ids.length === 0 || poste !== null) return null;
  return (
    <Button size="small" variant="outlined" disabled={enCours} onClick={() => void faire({ ids })}>
      {`Remettre à placer les absents (${formatNombre(ids.length)})`}
    </Button>
  );
}

function useRecherche() {
  const [texte, setTexte] = useState('');
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => champ.current?.focus(), []);
  const reprendre = (): void => {
    setTexte('');
    champ.current?.focus();
  };
  return { texte, setTexte, champ, reprendre };
}

/** The figures of the day, the search, and who is expected: by hour to note who comes, or by jury. */
export function CorpsJour(props: {
  readonly jour: string;
  readonly lignes: readonly EntretienAttendu[];
  readonly vue: Vue;
  readonly choisirVue: (vue: Vue) => void;
  readonly allerAu: (jour: string) => void;
}) {
  const { jour, lignes, vue, choisirVue, allerAu } = props;
  const { aujourdhui } = useContexte();
  const heure = useHeure(jour, aujourdhui);
  const { texte, setTexte, champ, reprendre } = useRecherche();
  const [filtre, setFiltre] = useState<FiltrePresence>('attendus');
  const [aRecaser, setARecaser] = useState<EntretienAttendu | null>(null);
  const fermer = useCallback(() => setARecaser(null), []);
  const liste = useRef<HTMLDivElement>(null);
  // A pupil found by name is noted, then the next name is typed: the search takes the focus back.
  const notes = useNotes(() => {
    if (texte !== '') reprendre();
  }, setARecaser);
  const montrees = new Set(
    lignes.filter((ligne) => compteDans(ligne, filtre) && correspondAuNom(ligne, texte)).map(({ id }) => id),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    premiereLigne(liste.current)?.focus();
  };
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: '100%' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !aRecaser) reprendre();
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Comptes lignes={lignes} filtre={filtre} choisir={setFiltre} />
        <TextField
          type="search"
          label="Chercher un élève"
          value={texte}
          inputRef={champ}
          onChange={(event) => {
            setTexte(event.target.value);
            if (vue === 'jurys') choisirVue('heures');
          }}
          onKeyDown={onKeyDown}
          sx={{ width: 260, bgcolor: 'background.paper' }}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', minHeight: 32 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={vue}
          onChange={(_event, choix: Vue | null) => choix && choisirVue(choix)}
          aria-label="Présentation"
          sx={{ '& .MuiToggleButton-root': { py: 0.25, textTransform: 'none', color: 'text.primary' } }}
        >
          <ToggleButton value="heures">Par heure</ToggleButton>
          <ToggleButton value="jurys">Qui est où</ToggleButton>
        </ToggleButtonGroup>
        <Typography variant="body2" sx={{ color: 'text.secondary', flexGrow: 1 }}>
          {vue === 'heures' && 'Trois lettres, Entrée, puis P, R, A ou E. Échap\u00a0: un autre nom.'}
        </Typography>
        <Replacer lignes={lignes} />
      </Box>
      {vue === 'jurys' ? (
        <VueJurys lignes={lignes} heure={heure} />
      ) : (
        <Box ref={liste} sx={{ overflow: 'auto', flexGrow: 1, minHeight: 200 }}>
          <Box hidden={montrees.size === 0}>
            <ListeJour lignes={lignes} montrees={montrees} notes={notes} heure={heure} />
          </Box>
          {montrees.size === 0 &&
            (texte === '' ? (
              <EtatVide texte="Personne dans ce compte." />
            ) : (
              <Ailleurs texte={texte} allerAu={allerAu} />
            ))}
        </Box>
      )}
      {aRecaser && <RecaserDialogue ligne={aRecaser} aujourdhui={aujourdhui} fermer={fermer} />}
    </Box>
  );
}
