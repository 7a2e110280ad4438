// Nobody is told of answers: the connection of adapter.js hears them, and the saved state holds them.
export const reports = () => ({});
