/** Where the page under test is served; another port and folder let two runs go on side by side. */
export const PORT = Number(process.env.E2E_PORT ?? 4179);
export const OWN_URL = `http://localhost:${PORT}/`;
export const OUT_DIR = process.env.E2E_OUT_DIR ?? 'dist';
