import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Button, Divider, ListItemText, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import type { DocumentDuJour } from '../../../src-main/contract/papier.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useImpression } from '../../shell/use-impression.tsx';

const DOCUMENTS: readonly { readonly document: DocumentDuJour; readonly libelle: string; readonly aide: string }[] = [
  {
    document: 'accueil',
    libelle: 'Liste d’accueil',
    aide: 'pour la loge\u00a0: tous les élèves par heure, avec la salle',
  },
  {
    document: 'portes',
    libelle: 'Affichage des salles',
    aide: 'pour les portes\u00a0: l’heure et le nom, rien d’autre',
  },
  { document: 'jurys', libelle: 'Planning des jurys', aide: 'avec les formations et les aménagements' },
  { document: 'émargement', libelle: 'Feuilles d’émargement', aide: 'par jury et demi-journée, et par séance' },
  { document: 'grilles', libelle: 'Grilles d’entretien', aide: 'avec l’avis de l’origine, dans l’ordre de passage' },
  {
    document: 'établissements',
    libelle: 'Planning par établissement',
    aide: 'les élèves de chaque collège ce jour-là',
  },
];

/** What goes into « Tout le papier du jour ». */
const DU_MATIN: readonly DocumentDuJour[] = ['accueil', 'portes', 'jurys', 'émargement', 'grilles'];

/** Every document of the day shown, each with its number of sheets, and all that its morning needs in one file. */
export function ImprimerMenu({ jour }: { readonly jour: string }) {
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const id = useId();
  const { data } = useLecture('papier.duJour', { jour });
  const duJour = useImpression('papier.composer');
  const campagne = useImpression('papier.planningEtablissements');
  const feuilles = (documents: readonly DocumentDuJour[]): number =>
    documents.reduce((somme, document) => somme + (data?.feuilles[document] ?? 0), 0);
  const choisir = (ouvrir: () => void) => () => {
    setAncre(null);
    ouvrir();
  };
  const imprimer = (document: DocumentDuJour | 'tout', libelle: string) =>
    choisir(() =>
      duJour.ouvrir(document === 'grille vierge' ? libelle : `${libelle}, ${formatJour(jour)}`, { jour, document }),
    );
  const total = feuilles(DU_MATIN);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PrintOutlined />}
        aria-haspopup="menu"
        aria-expanded={ancre !== null}
        aria-controls={ancre ? id : undefined}
        onClick={(event) => setAncre(event.currentTarget)}
      >
        Imprimer
      </Button>
      <Menu id={id} anchorEl={ancre} open={ancre !== null} onClose={() => setAncre(null)}>
        <MenuItem disabled={total === 0} onClick={imprimer('tout', 'Papier du jour')}>
          <ListItemText
            primary={<strong>Tout le papier du jour</strong>}
            secondary={`${pluriel(total, 'feuille')} dans un seul PDF : accueil, salles, jurys, émargement, grilles`}
          />
        </MenuItem>
        <Divider />
        {DOCUMENTS.map(({ document, libelle, aide }) => (
          <MenuItem key={document} disabled={feuilles([document]) === 0} onClick={imprimer(document, libelle)}>
            <ListItemText primary={libelle} secondary={`${pluriel(feuilles([document]), 'feuille')}, ${aide}`} />
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={imprimer('grille vierge', 'Grille d’entretien vierge')}>
          <ListItemText primary="Grille d’entretien vierge" />
        </MenuItem>
        <MenuItem onClick={choisir(() => campagne.ouvrir('Planning par établissement, tous les jours à venir', {}))}>
          <ListItemText primary="Planning par établissement, tous les jours à venir" />
        </MenuItem>
        {data && data.sansSalle > 0 && (
          <Alert severity="warning" component="li" sx={{ mx: 1, mt: 0.5 }}>
            {`${pluriel(data.sansSalle, 'élève')} sans salle\u00a0: aucun affichage de porte ne les annonce.`}
          </Alert>
        )}
      </Menu>
      {duJour.dialogue}
      {campagne.dialogue}
    </>
  );
}
