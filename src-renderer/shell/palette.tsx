import { Autocomplete, Box, Dialog, DialogContent, TextField } from '@mui/material';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { nommerSalle } from '../../src-main/domain/planning/lieu.ts';
import { formatHeure, formatJourCourt, nomPrenom } from '../../src-main/domain/texte/format.ts';
import { useLecture } from '../api/hooks.ts';
import { rendreGroupe } from '../ui/groupe-options.tsx';
import { INVISIBLE } from '../ui/invisible.ts';
import { ACTIONS } from './actions.ts';
import { type Cible, chercherCibles, cible } from './chercher-cibles.ts';
import { useContexte } from './contexte.tsx';
import { useVerrouiller } from './verrou.ts';
import { useJournal } from './journal.tsx';
import { usePermis } from './permis.ts';
import { usePagePermise, usePlaces } from './places.tsx';

const PAGES_SANS_PLACE = [
  { path: '/entretiens/paquets', libelle: 'Paquets de jury', detail: 'préparer, reprendre' },
  { path: '/bilan', libelle: 'Bilan', detail: 'présence, avis, délais' },
  { path: '/cloture', libelle: 'Clôture', detail: 'ce qui reste avant la fermeture' },
];

function useCibles(ouvrirRaccourcis: () => void): readonly Cible[] {
  const navigate = useNavigate();
  const { annuler, retablir } = useJournal();
  const places = usePlaces();
  const permise = usePagePermise();
  const { poste } = useContexte();
  const permis = usePermis();
  const verrouiller = useVerrouiller();
  const annulable = permis('journal.annuler');
  // The pages of candidats and origines are at the lycée.
  const { data: candidats } = useLecture('candidats.lister', {}, { enabled: permise('/candidats') });
  const { data: organisation } = useLecture('organisation.lire', {}, { enabled: permise('/organisation') });
  const { data: origines } = useLecture('origines.lister', {}, { enabled: permise('/candidats') });
  return useMemo(() => {
    const action = (libelle: string, detail: string, aller: () => void): Cible =>
      cible({ cle: libelle, groupe: 'Actions', libelle, detail, aller });
    return [
      ...places.map(({ path, libelle }) =>
        cible({ cle: path, groupe: 'Pages', libelle, detail: '', aller: () => void navigate(path) }),
      ),
      ...PAGES_SANS_PLACE.filter(({ path }) => permise(path)).map(({ path, libelle, detail }) =>
        action(libelle, detail, () => void navigate(path)),
      ),
      ...ACTIONS.filter(({ operation }) => poste === null && permis(operation)).map(({ libelle, detail, vers }) =>
        action(libelle, detail, () => void navigate(vers)),
      ),
      action('Verrouiller', 'Ctrl+L', verrouiller),
      ...(annulable
        ? [action('Annuler le dernier acte', 'Ctrl+Z', annuler), action('Rétablir', 'Ctrl+Y', retablir)]
        : []),
      action('Raccourcis du clavier', '?', ouvrirRaccourcis),
      ...(candidats ?? []).map((candidat) =>
        cible({
          cle: candidat.id,
          groupe: 'Candidats',
          libelle: nomPrenom(candidat),
          detail: [
            ...candidat.entretiens.flatMap(({ jour, debut }) =>
              jour !== null && debut !== null ? `${formatJourCourt(jour)} à\u00a0${formatHeure(debut)}` : [],
            ),
            candidat.classe,
            candidat.origineNom,
            candidat.ine,
          ]
            .filter(Boolean)
            .join(', '),
          aller: () => void navigate(`/candidats?candidat=${encodeURIComponent(candidat.id)}`),
        }),
      ),
      ...(organisation?.membres ?? []).map((membre) =>
        cible({
          cle: membre.id,
          groupe: 'Membres et salles',
          libelle: nomPrenom(membre),
          detail: 'membre de jury',
          aller: () => void navigate('/organisation?onglet=membres'),
        }),
      ),
      ...(organisation?.salles ?? []).map(({ id, nom, usages }) =>
        cible({
          cle: id,
          groupe: 'Membres et salles',
          libelle: nommerSalle(nom),
          detail: usages.join(', '),
          aller: () => void navigate('/organisation?onglet=salles'),
        }),
      ),
      ...(origines ?? []).map(({ id, nom, ville, uai }) =>
        cible({
          cle: id,
          groupe: 'Établissements d’origine',
          libelle: nom,
          detail: [ville, uai].filter(Boolean).join(', '),
          aller: () => void navigate(`/candidats?origineId=${encodeURIComponent(id)}`),
        }),
      ),
    ];
  }, [
    navigate,
    annuler,
    retablir,
    ouvrirRaccourcis,
    verrouiller,
    candidats,
    origines,
    organisation,
    places,
    permise,
    permis,
    poste,
    annulable,
  ]);
}

/** Pupils, origins, pages and commands, from anywhere. */
export function Palette(props: { readonly onFermer: () => void; readonly onRaccourcis: () => void }) {
  const { onFermer, onRaccourcis } = props;
  const cibles = useCibles(onRaccourcis);
  return (
    <Dialog
      open
      onClose={onFermer}
      fullWidth
      maxWidth="sm"
      aria-labelledby="palette-titre"
      sx={{ alignItems: 'start' }}
    >
      <Box id="palette-titre" component="h2" sx={INVISIBLE}>
        Rechercher
      </Box>
      <DialogContent sx={{ minHeight: 420 }}>
        <Autocomplete
          open
          autoHighlight
          options={cibles}
          value={null}
          filterOptions={(options, { inputValue }) => chercherCibles(options, inputValue)}
          groupBy={({ groupe }) => groupe}
          getOptionKey={({ cle }) => cle}
          getOptionLabel={({ libelle }) => libelle}
          noOptionsText="Rien ne correspond."
          renderGroup={rendreGroupe}
          onChange={(_event, choisie) => {
            onFermer();
            choisie?.aller();
          }}
          onClose={(_event, reason) => {
            if (reason === 'escape') onFermer();
          }}
          slotProps={{ listbox: { sx: { maxHeight: 340 } } }}
          renderOption={({ key, ...props }, { libelle, detail }) => (
            <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
              {libelle}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {detail}
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              // The dialog was asked for to type in it: the focus goes where the keyboard expects it.
              inputRef={(input: HTMLInputElement | null) => input?.focus()}
              label="Élève, établissement, salle, membre, page ou action"
            />
          )}
        />
      </DialogContent>
    </Dialog>
  );
}
