import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import { formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { StatutVu } from '../../ui/statut.tsx';
import { Confie, useConfies } from './confie.tsx';
import { Echeance } from './echeance.tsx';

/** Rows drawn at once: beyond, they are asked for; thousands of rows would make each key heavy. */
const PAGE = 60;

/** Drawn again only when its own line changes: each save reads the whole list anew. */
const Ligne = memo(function Ligne(props: {
  readonly ligne: EntretienLigne;
  /** « confié au jury Bois le … »; empty for one that is here. */
  readonly confie: string;
  readonly choisie: boolean;
  readonly accessible: boolean;
  readonly ouvrir: (id: string) => void;
}) {
  const { ligne, confie, choisie, accessible, ouvrir } = props;
  const bouton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (choisie) bouton.current?.scrollIntoView({ block: 'nearest' });
  }, [choisie]);
  const quand =
    ligne.jour && ligne.debut ? `${formatJourCourt(ligne.jour)}, ${formatHeure(ligne.debut)}` : 'sans rendez-vous';
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Box
        component="button"
        type="button"
        ref={bouton}
        data-ligne
        tabIndex={accessible ? 0 : -1}
        aria-current={choisie ? 'true' : undefined}
        onClick={() => ouvrir(ligne.id)}
        sx={{
          display: 'block',
          width: '100%',
          textAlign: 'left',
          font: 'inherit',
          color: 'text.primary',
          border: 0,
          borderLeft: 4,
          borderLeftColor: choisie ? 'primary.main' : 'transparent',
          bgcolor: choisie ? 'primary.light' : 'transparent',
          px: 1,
          py: 0.5,
          cursor: 'pointer',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: '-2px' },
        }}
      >
        <Box sx={{ fontWeight: 650, lineHeight: 1.3 }}>{nomPrenom(ligne)}</Box>
        <Box sx={{ fontSize: 13, color: 'text.secondary', lineHeight: 1.3 }}>
          {[ligne.domaineNom, quand].join(' · ')}
        </Box>
        <Box sx={{ fontSize: 13, color: 'text.secondary', lineHeight: 1.3 }}>
          {[ligne.juryNom, ligne.membres.join(', ')].filter(Boolean).join(' · ')}
        </Box>
        <Box sx={{ fontSize: 13, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, lineHeight: 1.4 }}>
          <StatutVu statut={ligne.statut} />
          <Echeance suivi={ligne} />
        </Box>
        {confie !== '' && <Confie texte={confie} />}
      </Box>
    </Box>
  );
});

/** Up and down go from row to row; the list is one tab stop. */
function bouger(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const lignes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ligne]')];
  const ici = lignes.findIndex((one) => one === document.activeElement);
  const cible = lignes[ici + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!cible) return;
  event.preventDefault();
  cible.focus();
}

/** The board's rows; the open one stays in sight even when it has left the tab by being typed. */
export function ListeEntretiens(props: {
  readonly lignes: readonly EntretienLigne[];
  readonly choisi: string | null;
  readonly ouvrir: (id: string) => void;
  readonly vide: string;
}) {
  const { lignes, choisi, ouvrir, vide } = props;
  const [limite, setLimite] = useState(PAGE);
  const confies = useConfies();
  const ici = lignes.findIndex(({ id }) => id === choisi);
  const affichees = lignes.slice(0, Math.max(limite, ici + 1));
  if (lignes.length === 0)
    return <Typography sx={{ p: 2, color: 'text.secondary', textAlign: 'center' }}>{vide}</Typography>;
  return (
    <>
      <Box component="ul" aria-label="Entretiens" onKeyDown={bouger} sx={{ m: 0, p: 0 }}>
        {affichees.map((ligne, rang) => (
          <Ligne
            key={ligne.id}
            ligne={ligne}
            confie={confies.get(ligne.id) ?? ''}
            choisie={ligne.id === choisi}
            accessible={rang === Math.max(ici, 0)}
            ouvrir={ouvrir}
          />
        ))}
      </Box>
      {affichees.length < lignes.length && (
        <Button fullWidth onClick={() => setLimite(affichees.length + PAGE)}>
          {`Afficher la suite (${lignes.length - affichees.length})`}
        </Button>
      )}
    </>
  );
}
