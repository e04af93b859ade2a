import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, MenuItem, Tab, Tabs, TextField } from '@mui/material';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import type { PointCloture } from '../../../src-main/domain/campagne/cloture.ts';
import { compareTextes, formatNombre } from '../../../src-main/domain/texte/format.ts';
import { estDansOnglet, type Onglet, ONGLETS } from './filtrer.ts';
import type { EtatPage } from './use-etat-page.ts';
import { parId } from '../../../src-main/domain/par-id.ts';

export const LIBELLES_ONGLETS: Readonly<Record<Onglet, string>> = {
  'à saisir': 'À saisir',
  'en retard': 'En retard',
  incomplets: 'Incomplets',
  complets: 'Complets',
  'à valider': 'À valider',
  transmis: 'Transmis',
  tous: 'Tous',
};

export const idOnglet = (onglet: Onglet): string => `onglet-${ONGLETS.indexOf(onglet)}`;

/** The tabs of the board with their counts; overdue ones stand out by weight as well as colour. */
export function Onglets(props: {
  readonly lignes: readonly EntretienLigne[];
  readonly etat: EtatPage;
  readonly validation: boolean;
}) {
  const { lignes, etat, validation } = props;
  const onglets = ONGLETS.filter((onglet) => validation || onglet !== 'à valider');
  return (
    <Tabs
      value={onglets.includes(etat.onglet) ? etat.onglet : 'tous'}
      onChange={(_event, onglet: Onglet) => etat.changer({ onglet })}
      variant="scrollable"
      scrollButtons="auto"
      aria-label="Où en sont les comptes rendus"
      sx={{ minHeight: 40 }}
    >
      {onglets.map((onglet) => {
        const nombre = lignes.filter((ligne) => estDansOnglet(ligne, onglet)).length;
        const alerte = onglet === 'en retard' && nombre > 0;
        return (
          <Tab
            key={onglet}
            value={onglet}
            id={idOnglet(onglet)}
            aria-controls="liste-entretiens"
            sx={{ minHeight: 40, py: 0.5, px: 1.5 }}
            label={
              <span>
                {LIBELLES_ONGLETS[onglet]}{' '}
                <Box
                  component="span"
                  sx={{ fontSize: 18, fontWeight: 700, ml: 0.5, color: alerte ? 'error.main' : 'inherit' }}
                >
                  {formatNombre(nombre)}
                </Box>
              </span>
            }
          />
        );
      })}
    </Tabs>
  );
}

const RESTES: Readonly<Record<PointCloture, string>> = {
  renoncements: 'Renoncement à confirmer',
  convocations: 'À placer ou à convoquer',
  'à venir': 'À venir',
  présences: 'Présence non notée',
  absences: 'Absent à replacer',
  paquets: 'Dans un paquet de jury attendu',
  'comptes rendus': 'Compte rendu à écrire',
  avis: 'Avis manquant',
  validations: 'À valider',
  transmissions: 'À remettre à l’académie',
};

interface Choix {
  readonly id: string;
  readonly nom: string;
}

const distincts = (choix: readonly Choix[]): Choix[] =>
  [...parId(choix.filter(({ id }) => id !== '')).values()].toSorted((a, b) => compareTextes(a.nom, b.nom));

function Selection(props: {
  readonly label: string;
  readonly tous: string;
  readonly valeur: string;
  readonly choix: readonly Choix[];
  readonly changer: (id: string) => void;
}) {
  const { label, tous, valeur, choix, changer } = props;
  return (
    <TextField
      select
      label={label}
      value={choix.some(({ id }) => id === valeur) ? valeur : ''}
      onChange={(event) => changer(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{tous}</MenuItem>
      {choix.map(({ id, nom }) => (
        <MenuItem key={id} value={id}>
          {nom}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Search, jury, domaine. */
export function Filtres({ lignes, etat }: { readonly lignes: readonly EntretienLigne[]; readonly etat: EtatPage }) {
  const { filtre, changer, chercher } = etat;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, p: 1 }}>
      <TextField
        label="Rechercher"
        type="search"
        placeholder="Nom, classe, collège"
        value={filtre.texte}
        onChange={(event) => chercher(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ gridColumn: '1 / -1' }}
      />
      <Selection
        label="Jury"
        tous="Tous"
        valeur={filtre.juryId}
        choix={distincts(lignes.map(({ juryId, juryNom }) => ({ id: juryId ?? '', nom: juryNom })))}
        changer={(jury) => changer({ jury })}
      />
      <Selection
        label="Domaine"
        tous="Tous"
        valeur={filtre.domaineId}
        choix={distincts(lignes.map(({ domaineId, domaineNom }) => ({ id: domaineId, nom: domaineNom })))}
        changer={(domaine) => changer({ domaine })}
      />
      {filtre.reste && (
        <Button
          size="small"
          variant="outlined"
          endIcon={<CloseOutlined />}
          aria-label={`Ne plus montrer seulement : ${RESTES[filtre.reste]}`}
          onClick={() => changer({ reste: null })}
          sx={{ gridColumn: '1 / -1', justifySelf: 'start' }}
        >
          {RESTES[filtre.reste]}
        </Button>
      )}
    </Box>
  );
}
