/** The version of this package. Written by `npm run generate` from its package.json. */
export const version = '0.1.0';
