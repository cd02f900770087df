import fc from 'fast-check';

const FIXED = 20261128;

// The same values in every run: a red run is about the change, and can be repeated. Others are tried by
// `PROPERTY_SEED=… npm run unit`, as a job of its own does; what they find becomes a test.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? FIXED) });
