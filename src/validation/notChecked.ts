/** Why a body was not checked, and what to do. */
export const NOT_CHECKED = {
  stopped: 'Not checked: the check failed on this body. Shorten it, or simplify its schema.',
  endless:
    "Not checked: checking this body against its schema takes too long. Shorten it, or simplify the schema's patterns.",
  'not-loaded':
    'Not checked: the part of this page that checks bodies could not be loaded. Edit the body to try again, or reload the page.',
};
