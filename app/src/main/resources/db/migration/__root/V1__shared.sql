-- What every module may use: search without marks, trigrams, and ranges in exclusion constraints.
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;

-- unaccent reads a dictionary and is only STABLE; naming the dictionary makes the result depend on nothing else,
-- so that it may stand in indexes and generated columns.
create function public.bo_dau(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)));
