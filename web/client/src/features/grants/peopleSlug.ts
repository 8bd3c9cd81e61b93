/** The place of a section in the address of a plan that is no section: who may do what there. */
export const peopleSlug = 'people';
