import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { IndisponibiliteRow } from '../../../src-main/domain/candidature/candidature.ts';
import { formatHeure, formatJour } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChampDate } from '../../ui/champ-date.tsx';
import { ChampHeure } from '../../ui/champ-heure.tsx';

export type Absence = Pick<IndisponibiliteRow, 'jour' | 'debut' | 'fin'>;

const phrase = ({ jour, debut, fin }: Absence): string =>
  debut && fin
    ? `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}`
    : `${formatJour(jour)}, toute la journée`;

const VIDE = { jour: null, debut: null, fin: null };

/** H4: days, or hours of a day, when somebody cannot come; nothing typed means always available. */
export function IndisponibilitesListe(props: {
  readonly liste: readonly Absence[];
  /** Answers whether the new list was taken; what was typed stays otherwise. */
  readonly onChange: (liste: readonly Absence[]) => boolean | void | Promise<boolean>;
}) {
  const { liste, onChange } = props;
  const { campagne } = useContexte();
  const [saisie, setSaisie] = useState<{ [K in keyof Absence]: string | null }>(VIDE);
  const { jour, debut, fin } = saisie;
  const aMoitie = (debut === null) !== (fin === null);
  const aLEnvers = debut !== null && fin !== null && debut >= fin;
  const ajouter = async (): Promise<void> => {
    if (jour === null || aMoitie || aLEnvers) return;
    const suivante = [...liste, { jour, debut, fin }].toSorted((a, b) =>
      `${a.jour} ${a.debut}`.localeCompare(`${b.jour} ${b.debut}`),
    );
    if ((await onChange(suivante)) !== false) setSaisie(VIDE);
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
        <Box sx={{ flex: '2 1 170px' }}>
          <ChampDate
            libelle="Jour"
            valeur={jour}
            changer={(valeur) => setSaisie({ ...saisie, jour: valeur })}
            min={campagne.entretiensDebut}
            max={campagne.entretiensFin}
          />
        </Box>
        <Box sx={{ flex: '1 1 90px' }}>
          <ChampHeure libelle="De" valeur={debut} changer={(valeur) => setSaisie({ ...saisie, debut: valeur })} />
        </Box>
        <Box sx={{ flex: '1 1 90px' }}>
          <ChampHeure
            libelle="À"
            valeur={fin}
            changer={(valeur) => setSaisie({ ...saisie, fin: valeur })}
            erreur={aLEnvers ? 'avant le début' : undefined}
          />
        </Box>
        <Button onClick={() => void ajouter()} disabled={jour === null || aMoitie || aLEnvers}>
          Ajouter
        </Button>
      </Box>
    </Box>
  );
}
