import { Box } from '@mui/material';
import type { JourBilan } from '../../../src-main/domain/echange/bilan.ts';
import { formatJour, formatJourCourt, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { INVISIBLE } from '../../ui/invisible.ts';
import { choisirJours } from './choisir-jours.ts';

const NOMBRE = 10;
const HAUTEUR = 96;

/** Told by ground as well as colour: full, hatched, empty. */
const PARTS = {
  recus: { libelle: 'reçus', sx: { bgcolor: 'primary.main' } },
  manques: {
    libelle: 'absents ou excusés',
    sx: {
      backgroundImage:
        'repeating-linear-gradient(135deg, var(--mui-palette-warning-main) 0 3px, var(--mui-palette-background-paper) 3px 6px)',
    },
  },
  attente: { libelle: 'à venir ou non notés', sx: { bgcolor: 'background.paper' } },
} as const;
type Part = keyof typeof PARTS;
const ORDRE: readonly Part[] = ['attente', 'manques', 'recus'];

const nombres = ({ recus, absents, excuses, sansPresence }: JourBilan): Readonly<Record<Part, number>> => ({
  recus,
  manques: absents + excuses,
  attente: sansPresence,
});

function Colonne(props: { readonly jour: JourBilan; readonly maximum: number; readonly ici: boolean }) {
  const { jour, maximum, ici } = props;
  const parts = nombres(jour);
  const [semaine, date] = formatJourCourt(jour.jour).split(/ (.*)/);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', minWidth: 0 }}>
      <Box sx={{ fontSize: 13, fontWeight: 650 }}>{jour.attendus}</Box>
      <Box sx={{ width: '70%', border: 1, borderColor: 'text.secondary' }}>
        {ORDRE.map((part) => (
          <Box key={part} sx={{ height: (HAUTEUR * parts[part]) / maximum, ...PARTS[part].sx }} />
        ))}
      </Box>
      <Box sx={{ fontSize: 12, lineHeight: 1.2, textAlign: 'center', mt: 0.5, fontWeight: ici ? 700 : 400 }}>
        {semaine}
        <br />
        {date}
      </Box>
    </Box>
  );
}

/** The same figures, for those who do not see the picture. */
function Jumelle({ jours }: { readonly jours: readonly JourBilan[] }) {
  return (
    <Box component="table" sx={INVISIBLE}>
      <caption>Rendez-vous jour par jour</caption>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          <th scope="col">Attendus</th>
          {ORDRE.map((part) => (
            <th scope="col" key={part}>
              {PARTS[part].libelle}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {jours.map((jour) => (
          <tr key={jour.jour}>
            <th scope="row">{formatJour(jour.jour)}</th>
            <td>{jour.attendus}</td>
            {ORDRE.map((part) => (
              <td key={part}>{nombres(jour)[part]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

/** R28: the days around today: who came, who did not, who is still expected. */
export function JoursVue({ jours }: { readonly jours: readonly JourBilan[] }) {
  const { aujourdhui } = useContexte();
  const choisis = choisirJours(jours, aujourdhui, NOMBRE);
  const maximum = Math.max(1, ...choisis.map(({ attendus }) => attendus));
  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        role="img"
        aria-label={`Rendez-vous de ${pluriel(choisis.length, 'jour')} autour d’aujourd’hui, détaillés ci-après.`}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(${NOMBRE}, 1fr)`, alignItems: 'end' }}>
          {choisis.map((jour) => (
            <Colonne key={jour.jour} jour={jour} maximum={maximum} ici={jour.jour === aujourdhui} />
          ))}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 1, fontSize: 13 }}>
          {ORDRE.toReversed().map((part) => (
            <Box key={part} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
              <Box sx={{ width: 14, height: 14, border: 1, borderColor: 'text.secondary', ...PARTS[part].sx }} />
              {PARTS[part].libelle}
            </Box>
          ))}
        </Box>
      </Box>
      <Jumelle jours={choisis} />
    </Box>
  );
}
