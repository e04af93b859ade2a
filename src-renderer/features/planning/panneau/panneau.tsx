import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, IconButton, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { compareTextes, formatNombre, pluriel } from '../../../../src-main/domain/texte/format.ts';
import {
  compterAPlacer,
  estAPlacer,
  grouperAPlacer,
  TOUS,
  type FiltreAPlacer,
  type GroupeAPlacer,
} from '../plan/a-placer.ts';
import { couleurEntretien } from '../plan/couleur-entretien.ts';
import { ecrireDepot } from '../grille/en-main.ts';
import { Legende } from './legende.tsx';
import type { OptionsVue } from '../plan/options-vue.ts';
import { LigneAPlacer } from './ligne-a-placer.tsx';
import type { Modele } from '../plan/modele.ts';
import { useListeGlissable, type Glisser } from '../grille/use-glisser.ts';

export interface PanneauProps {
  readonly modele: Modele;
  readonly glisser: Glisser;
  readonly largeur: number;
  readonly couleur: OptionsVue['couleur'];
  readonly onOuvrir: (entretienId: string) => void;
  readonly onReplier: () => void;
}

/** Distinct values of a column of those to place, in French order. */
function choix(modele: Modele, cle: 'domaine' | 'origine'): readonly (readonly [string, string])[] {
  const pairs = modele.vue.entretiens
    .filter(estAPlacer)
    .map((row): [string, string] =>
      cle === 'domaine' ? [row.domaineId, row.domaineNom] : [row.origineId, row.origineNom],
    );
  return [...new Map(pairs)].toSorted((a, b) => compareTextes(a[1], b[1]));
}

function Filtres(props: {
  readonly modele: Modele;
  readonly filtre: FiltreAPlacer;
  readonly onFiltre: (filtre: FiltreAPlacer) => void;
}) {
  const { modele, filtre, onFiltre } = props;
  const domaines = useMemo(() => choix(modele, 'domaine'), [modele]);
  const origines = useMemo(() => choix(modele, 'origine'), [modele]);
  const liste = (label: string, cle: 'domaineId' | 'origineId', values: typeof domaines) => (
    <TextField
      select
      label={label}
      value={values.some(([id]) => id === filtre[cle]) ? filtre[cle] : ''}
      onChange={(event) => onFiltre({ ...filtre, [cle]: event.target.value })}
    >
      <MenuItem value="">Tous</MenuItem>
      {values.map(([id, nom]) => (
        <MenuItem key={id} value={id}>
          {nom}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Stack sx={{ gap: 1 }}>
      <TextField
        label="Chercher un élève"
        type="search"
        value={filtre.recherche}
        onChange={(event) => onFiltre({ ...filtre, recherche: event.target.value })}
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        {liste('Domaine', 'domaineId', domaines)}
        {liste('Origine', 'origineId', origines)}
      </Stack>
    </Stack>
  );
}

/** Arrows go from one line to the next; Tab leaves the list. */
function onFleches(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function Groupe(props: {
  readonly groupe: GroupeAPlacer;
  readonly modele: Modele;
  readonly couleur: OptionsVue['couleur'];
  readonly onOuvrir: (id: string) => void;
}) {
  const { groupe, modele, couleur, onOuvrir } = props;
  const [ouvert, setOuvert] = useState(true);
  const { nom, collectif, entretiens } = groupe;
  return (
    <Box component="section" aria-label={nom}>
      <Button
        fullWidth
        color="inherit"
        size="small"
        aria-expanded={ouvert}
        onClick={() => setOuvert(!ouvert)}
        endIcon={ouvert ? <ExpandLess /> : <ExpandMore />}
        sx={{ justifyContent: 'space-between', textAlign: 'left', lineHeight: 1.2, px: 0.5 }}
      >
        <span>
          {nom}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, whiteSpace: 'nowrap' }}>
            {pluriel(entretiens.length, 'élève')}
            {collectif && ' · en séance'}
          </Box>
        </span>
      </Button>
      {ouvert && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entretiens.map((entretien) => (
            <LigneAPlacer
              key={entretien.id}
              entretien={entretien}
              couleur={couleurEntretien(modele, entretien, couleur)}
              onOuvrir={onOuvrir}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Left panel: those without a place, to carry into the grid or to place by the keyboard; what is dropped here leaves the plan. */
export function Panneau({ modele, glisser, largeur, couleur, onOuvrir, onReplier }: PanneauProps) {
  const [filtre, setFiltre] = useState(TOUS);
  const differe = useDeferredValue(filtre);
  const groupes = useMemo(() => grouperAPlacer(modele.vue.entretiens, differe), [modele, differe]);
  const { total, absents } = useMemo(() => compterAPlacer(modele.vue.entretiens), [modele]);
  const liste = useRef<HTMLDivElement>(null);
  useListeGlissable(liste, glisser, (id) => modele.entretiens.get(id)?.dureeMinutes ?? 20);
  return (
    <Stack
      component="section"
      aria-label="Entretiens à placer"
      data-depot={ecrireDepot({ type: 'panneau' })}
      sx={{ flexShrink: 0, gap: 1, minHeight: 0 }}
      style={{ width: largeur }}
    >
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          À placer{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {formatNombre(total)}
          </Box>
        </Typography>
        <IconButton aria-label="Replier le panneau" size="small" onClick={onReplier}>
          <ChevronLeft />
        </IconButton>
      </Stack>
      {total > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: -0.75 }}>
          {[
            ...(total > absents ? [`${formatNombre(total - absents)} sans place`] : []),
            ...(absents > 0 ? [`${pluriel(absents, 'absent')} à replacer`] : []),
          ].join(' · ')}
        </Typography>
      )}
      {total > 0 && <Filtres modele={modele} filtre={filtre} onFiltre={setFiltre} />}
      <Box ref={liste} onKeyDown={onFleches} sx={{ overflowY: 'auto', minHeight: 0, flexGrow: 1 }}>
        {groupes.map((groupe) => (
          <Groupe key={groupe.domaineId} groupe={groupe} modele={modele} couleur={couleur} onOuvrir={onOuvrir} />
        ))}
        {groupes.length === 0 && (
          <Typography sx={{ color: 'text.secondary', py: 2 }}>
            {total === 0 ? '✓ Tous les entretiens ont une place.' : 'Aucun élève ne correspond à cette recherche.'}
          </Typography>
        )}
      </Box>
      <Legende modele={modele} couleur={couleur} />
    </Stack>
  );
}
