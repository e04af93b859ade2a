import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, Tooltip } from '@mui/material';

/** The list with the line at `rang` moved by `pas` places. */
export function deplacer<T>(liste: readonly T[], rang: number, pas: number): T[] {
  const apres = [...liste];
  const [ligne] = apres.splice(rang, 1);
  if (ligne !== undefined) apres.splice(rang + pas, 0, ligne);
  return apres;
}

/** Up, down, away: what can be done with one line of an ordered list. */
export function Gestes<T extends { readonly id: string | null }>(props: {
  /** What the line is called, for each button. */
  readonly nom: string;
  readonly liste: readonly T[];
  readonly rang: number;
  readonly retirable: boolean;
  readonly envoyer: (changement: (liste: readonly T[]) => readonly T[]) => void;
}) {
  const { nom, liste, rang, retirable, envoyer } = props;
  // The line is where it stands in the list that is changed, which may be ahead of the one on screen.
  const ici = (ou: readonly T[]): number => ou.findIndex(({ id }) => id === liste[rang]?.id);
  const gestes = [
    {
      libelle: 'Monter',
      Icone: ArrowUpwardOutlined,
      possible: rang > 0,
      apres: (ou: readonly T[]) => deplacer(ou, ici(ou), -1),
    },
    {
      libelle: 'Descendre',
      Icone: ArrowDownwardOutlined,
      possible: rang < liste.length - 1,
      apres: (ou: readonly T[]) => deplacer(ou, ici(ou), 1),
    },
    {
      libelle: 'Retirer',
      Icone: DeleteOutlined,
      possible: retirable,
      apres: (ou: readonly T[]) => ou.filter((_ligne, place) => place !== ici(ou)),
    },
  ];
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {gestes.map(({ libelle, Icone, possible, apres }) => (
        <Tooltip key={libelle} title={`${libelle} «\u00a0${nom}\u00a0»`}>
          <span>
            <IconButton
              aria-label={`${libelle} «\u00a0${nom}\u00a0»`}
              disabled={!possible}
              onClick={() => envoyer(apres)}
            >
              <Icone />
            </IconButton>
          </span>
        </Tooltip>
      ))}
    </Box>
  );
}
