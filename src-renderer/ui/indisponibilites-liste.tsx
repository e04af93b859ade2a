import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Checkbox, FormControlLabel, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Campagne } from '../../src-main/domain/campagne/campagne.ts';
import {
  type IndisponibiliteSaisie,
  ajouterAbsences,
  chaqueSemaine,
} from '../../src-main/domain/organisation/disponibilites.ts';
import { formatHeure, formatJour, nomJour } from '../../src-main/domain/texte/format.ts';
import { ChampDate } from './champ-date.tsx';
import { ChampHeure } from './champ-heure.tsx';

const phrase = ({ jour, debut, fin }: IndisponibiliteSaisie): string =>
  debut && fin
    ? `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}`
    : `${formatJour(jour)}, toute la journée`;

const VIDE = { jour: null, debut: null, fin: null, chaque: false };

interface Saisie {
  readonly jour: string | null;
  readonly debut: string | null;
  readonly fin: string | null;
  /** The same every week of the interview window. */
  readonly chaque: boolean;
}

/** H4, H8: days, or hours of a day, when somebody cannot come or a room is taken; nothing typed means always available. */
export function IndisponibilitesListe(props: {
  readonly liste: readonly IndisponibiliteSaisie[];
  readonly periode: Pick<Campagne, 'entretiensDebut' | 'entretiensFin'>;
  /** Answers whether the new list was taken; what was typed stays otherwise. */
  readonly onChange: (liste: readonly IndisponibiliteSaisie[]) => boolean | void | Promise<boolean>;
}) {
  const { liste, onChange } = props;
  const { entretiensDebut, entretiensFin } = props.periode;
  const [saisie, setSaisie] = useState<Saisie>(VIDE);
  const { jour, debut, fin, chaque } = saisie;
  const aMoitie = (debut === null) !== (fin === null);
  const aLEnvers = debut !== null && fin !== null && debut >= fin;
  const ajouter = async (): Promise<void> => {
    if (jour === null || aMoitie || aLEnvers) return;
    const une = { jour, debut, fin };
    const suite = chaque ? chaqueSemaine(une, entretiensDebut, entretiensFin) : [];
    if ((await onChange(ajouterAbsences(liste, [une, ...suite]))) !== false) setSaisie(VIDE);
  };
  return (
    <Box>
      {liste.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Aucune.
        </Typography>
      )}
      {liste.map((absence) => (
        <Stack key={phrase(absence)} direction="row" sx={{ alignItems: 'center' }}>
          <Typography variant="body2" sx={{ flexGrow: 1 }}>
            {phrase(absence)}
          </Typography>
          <IconButton
            size="small"
            aria-label={`Supprimer : ${phrase(absence)}`}
            onClick={() => void onChange(liste.filter((autre) => autre !== absence))}
          >
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </Stack>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'start' }}>
        <Box sx={{ flex: '2 1 190px', minWidth: 0 }}>
          <ChampDate
            libelle="Jour"
            valeur={jour}
            changer={(valeur) => setSaisie({ ...saisie, jour: valeur })}
            min={entretiensDebut}
            max={entretiensFin}
          />
        </Box>
        <Box sx={{ flex: '1 1 120px', minWidth: 0 }}>
          <ChampHeure libelle="De" valeur={debut} changer={(valeur) => setSaisie({ ...saisie, debut: valeur })} />
        </Box>
        <Box sx={{ flex: '1 1 120px', minWidth: 0 }}>
          <ChampHeure
            libelle="À"
            valeur={fin}
            changer={(valeur) => setSaisie({ ...saisie, fin: valeur })}
            erreur={aLEnvers ? 'avant le début' : undefined}
          />
        </Box>
      </Box>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <FormControlLabel
          label={jour === null ? 'Chaque semaine' : `Tous les ${nomJour(jour)}s`}
          disabled={jour === null}
          control={
            <Checkbox size="small" checked={chaque} onChange={(_event, oui) => setSaisie({ ...saisie, chaque: oui })} />
          }
        />
        <Button onClick={() => void ajouter()} disabled={jour === null || aMoitie || aLEnvers}>
          Ajouter
        </Button>
      </Stack>
    </Box>
  );
}
