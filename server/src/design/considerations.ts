/** What has to be settled wherever two solids meet: the fields of an interface that every solid cell is asked for. */
export const considerations = ['chemical_compatibility', 'mechanical_stress', 'contact'] as const;

export type Consideration = (typeof considerations)[number];

/** The question behind each. */
export const questions: Readonly<Record<Consideration, string>> = {
  chemical_compatibility: 'what reacts with what, and what keeps it in check',
  mechanical_stress: 'expansion, fracture and pressure',
  contact: 'how intimate contact is made and kept',
};
