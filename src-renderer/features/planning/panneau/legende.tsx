import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import { compareTextes } from '../../../../src-main/domain/texte/format.ts';
import { STATUTS } from '../../../../src-main/domain/planning/statut.ts';
import { teindre } from '../../../ui/couleurs-domaines.ts';
import { useMemoireLocale } from '../../../ui/memoire-locale.ts';
import { StatutIcone } from '../../../ui/statut.tsx';
import { estAPlacer } from '../plan/a-placer.ts';
import { couleurEtat } from '../plan/couleur-entretien.ts';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';

const estBooleen = (valeur: unknown): valeur is boolean => typeof valeur === 'boolean';

/** What the colours of the grid say, one line until it is asked for: the domaines or the states that are in it, by name. */
export function Legende({ modele, couleur }: { readonly modele: Modele; readonly couleur: OptionsVue['couleur'] }) {
  const [depliee, setDepliee] = useMemoireLocale('planning.legende', { defaut: false, estValide: estBooleen });
  const entrees = useMemo((): readonly (readonly [number, string, ReactNode])[] => {
    const places = modele.vue.entretiens.filter((one) => one.juryId !== null || estAPlacer(one));
    if (couleur === 'état') {
      const used = new Set(places.map(({ statut }) => statut));
      return STATUTS.filter((statut) => used.has(statut)).map((statut) => [
        couleurEtat(statut),
        statut,
        <StatutIcone key={statut} statut={statut} />,
      ]);
    }
    const used = new Set(places.map(({ domaineId }) => domaineId));
    return [...used]
      .map((id) => [modele.domaines.get(id)?.couleur ?? 0, modele.noms.domaine(id), null] as const)
      .toSorted((a, b) => compareTextes(a[1], b[1]));
  }, [modele, couleur]);
  if (entrees.length === 0) return null;
  const titre = couleur === 'état' ? 'Couleurs des états' : 'Couleurs des domaines';
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Button
        fullWidth
        size="small"
        color="inherit"
        aria-expanded={depliee}
        onClick={() => setDepliee(!depliee)}
        endIcon={depliee ? <ExpandMore /> : <ExpandLess />}
        sx={{ justifyContent: 'space-between', px: 0.5, py: 0, fontWeight: 400, color: 'text.secondary' }}
      >
        {titre}
        <Box component="span" aria-hidden sx={{ display: 'flex', gap: '2px', flexGrow: 1, ml: 1, overflow: 'hidden' }}>
          {!depliee &&
            entrees.map(([rang, nom]) => (
              <Box component="span" key={nom} sx={[teindre(rang), { width: 8, height: 12, borderRadius: '2px' }]} />
            ))}
        </Box>
      </Button>
      {depliee && (
        <Box
          component="ul"
          aria-label={titre}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: '3px', m: 0, p: 0, pt: 0.5, listStyle: 'none' }}
        >
          {entrees.map(([rang, nom, icone]) => (
            <Box
              component="li"
              key={nom}
              sx={[
                teindre(rang),
                { px: 0.5, borderRadius: '3px', fontSize: 12, lineHeight: '18px', '& svg': { verticalAlign: -2 } },
              ]}
            >
              {icone} {nom}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
