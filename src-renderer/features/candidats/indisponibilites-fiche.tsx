import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { DatePicker, TimePicker } from '@mui/x-date-pickers';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { IndisponibiliteRow } from '../../../src-main/domain/candidature/candidature.ts';
import { formatHeure, formatJour } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';

const phrase = ({ jour, debut, fin }: IndisponibiliteRow): string =>
  debut && fin
    ? `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}`
    : `${formatJour(jour)}, toute la journée`;

const champ = { textField: { size: 'small' as const } };

/** H4: when this pupil cannot come; nothing typed means always available. */
export function IndisponibilitesFiche(props: {
  readonly candidatId: string;
  readonly indisponibilites: readonly IndisponibiliteRow[];
}) {
  const { candidatId, indisponibilites } = props;
  const { campagne } = useContexte();
  const definir = useCommande('candidats.definirIndisponibilites');
  const [jour, setJour] = useState<Dayjs | null>(null);
  const [debut, setDebut] = useState<Dayjs | null>(null);
  const [fin, setFin] = useState<Dayjs | null>(null);
  const enregistrer = (liste: readonly Pick<IndisponibiliteRow, 'jour' | 'debut' | 'fin'>[]) =>
    definir.faire({
      id: candidatId,
      indisponibilites: liste.map(({ jour: le, debut: de, fin: a }) => ({ jour: le, debut: de, fin: a })),
    });
  const ajouter = async (): Promise<void> => {
    if (!jour?.isValid()) return;
    const heure = (valeur: Dayjs | null) => (valeur?.isValid() ? valeur.format('HH:mm') : null);
    const ajoutee = { jour: jour.format('YYYY-MM-DD'), debut: heure(debut), fin: heure(fin) };
    if ((await enregistrer([...indisponibilites, ajoutee])) === undefined) return;
    setJour(null);
    setDebut(null);
    setFin(null);
  };
  return (
    <Box>
      {indisponibilites.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Aucune.
        </Typography>
      )}
      {indisponibilites.map((absence) => (
        <Stack key={absence.id} direction="row" sx={{ alignItems: 'center' }}>
          <Typography variant="body2" sx={{ flexGrow: 1 }}>
            {phrase(absence)}
          </Typography>
          <IconButton
            size="small"
            aria-label={`Supprimer : ${phrase(absence)}`}
            onClick={() => void enregistrer(indisponibilites.filter(({ id }) => id !== absence.id))}
          >
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </Stack>
      ))}
      <Stack direction="row" sx={{ gap: 1, mt: 1, alignItems: 'center' }}>
        <DatePicker
          label="Jour"
          value={jour}
          onChange={setJour}
          minDate={dayjs(campagne.entretiensDebut)}
          maxDate={dayjs(campagne.entretiensFin)}
          slotProps={champ}
        />
        <TimePicker label="De" ampm={false} value={debut} onChange={setDebut} slotProps={champ} sx={{ width: 130 }} />
        <TimePicker label="À" ampm={false} value={fin} onChange={setFin} slotProps={champ} sx={{ width: 130 }} />
        <Button onClick={() => void ajouter()} disabled={!jour?.isValid()}>
          Ajouter
        </Button>
      </Stack>
    </Box>
  );
}
