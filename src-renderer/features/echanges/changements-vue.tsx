import { Box } from '@mui/material';
import type { ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import type { NatureElement } from '../../../src-main/domain/candidature/difference-types.ts';

const CONSEQUENCES: Readonly<Partial<Record<NatureElement, string>>> = {
  retirée: 'l’établissement l’a retirée : le créneau se libère si c’est la dernière du domaine',
  disparue: 'elle n’est plus dans la liste : renoncement à confirmer, le créneau reste',
  réapparue: 'elle est de nouveau dans la liste : inscrite',
};

/** Old → new, field by field, and what follows for a place already given. */
export function ChangementsVue({ element }: { readonly element: ElementVue }) {
  const { changements, nature, placement } = element;
  const consequence = CONSEQUENCES[nature];
  return (
    <>
      {changements.map(({ libelle, avant, apres }) => (
        <div key={libelle}>
          {libelle} : <Box component="del">{avant || 'vide'}</Box> → <Box component="ins">{apres || 'vide'}</Box>
        </div>
      ))}
      {consequence && <div>{consequence}</div>}
      {placement !== null && <div>Placé le {placement}</div>}
    </>
  );
}
